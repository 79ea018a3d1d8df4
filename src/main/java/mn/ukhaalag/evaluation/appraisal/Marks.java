package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.evaluation.Explanation;
import mn.ukhaalag.evaluation.Explanation.Figure;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scale.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the parts of an official's work are worth, to whom. Nothing is changed: the newest mark of
/// a giver counts.
@Component
class Marks {

  private final JdbcClient database;
  private final Clock clock;

  Marks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whose mark it is.
  enum Giver {
    SELF,
    /// A figure of the system, as it stood when the rater rated.
    SYSTEM,
    RATER,
    COLLEAGUE,
    DECIDER
  }

  /// A mark.
  ///
  /// @param percent 0 to 100
  /// @param number how many things it was made of
  record Mark(Giver giver, @Nullable UUID giverPost, String part, BigDecimal percent, int number) {}

  /// The newest marks of all givers.
  List<Mark> of(UUID appraisal) {
    return database
        .sql(
            """
            select distinct on (giver, giver_post, part) giver, giver_post, part, percent, number
            from evaluation.mark where appraisal_id = :id
            order by giver, giver_post, part, id desc
            """)
        .param("id", appraisal)
        .query(Mark.class)
        .list();
  }

  /// Gives marks, in the transaction of the act.
  void give(UUID appraisal, List<Mark> marks) {
    for (Mark mark : marks) {
      database
          .sql(
              """
              insert into evaluation.mark
                  (appraisal_id, giver, giver_post, part, percent, number, at)
              values (:appraisal, :giver, :post, :part, :percent, :number, :now)
              """)
          .param("appraisal", appraisal)
          .param("giver", mark.giver().name())
          .param("post", mark.giverPost())
          .param("part", mark.part())
          .param("percent", mark.percent())
          .param("number", mark.number())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /// What a giver says of a part.
  static Optional<Mark> find(List<Mark> marks, Giver giver, String part) {
    return marks.stream().filter(it -> it.giver() == giver && it.part().equals(part)).findFirst();
  }

  /// How the score is reached: what was decided on an objection comes before all, then the rater
  /// for what he rates, and the figures of the system for the rest.
  static Explanation explain(Scale scale, List<Mark> marks) {
    Map<String, Figure> figures = new HashMap<>();
    for (Part part : scale.content().parts()) {
      Giver giver = part.source() == Source.RATED ? Giver.RATER : Giver.SYSTEM;
      find(marks, Giver.DECIDER, part.key())
          .or(() -> find(marks, giver, part.key()))
          .ifPresent(it -> figures.put(part.key(), new Figure(it.percent(), it.number())));
    }
    return Explanation.of(scale.content(), figures, 0, 0);
  }
}
