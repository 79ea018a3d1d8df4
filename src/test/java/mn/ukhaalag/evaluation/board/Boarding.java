package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes plans in force with measures that weigh and are how far.
@Component
public class Boarding {

  private final Planning planning;
  private final Measures measures;
  private final Staff staff;
  private final JdbcClient database;

  Boarding(Planning planning, Measures measures, Staff staff, JdbcClient database) {
    this.planning = planning;
    this.measures = measures;
    this.staff = staff;
    this.database = database;
  }

  /// A draft that the head of an organisation keeps, for example `theatre`.
  public Document draft(Level level, String organisation) {
    return planning.draft(
        level, staff.organisationId(organisation), staff.post(organisation + "-head").id(), null);
  }

  /// A draft of the plan of the official in that post.
  public Document own(String postCode) {
    var post = staff.post(postCode);
    return planning.draft(Level.OFFICIAL, post.organisation(), post.id(), null);
  }

  public Objective objective(Document document) {
    return planning.objective(document, "1");
  }

  public Document enforce(Document document) {
    return planning.enforce(document);
  }

  /// A measure of the organisation, carried out by its clerk.
  public Measure measure(
      Objective objective, String code, int weight, String organisation, boolean isPublic) {
    UUID id =
        measures.add(
            Author.SYSTEM,
            new Measure.Place(objective.document(), objective.id(), null),
            new Measure.Promise(
                code,
                "Арга хэмжээ " + code,
                "Үр дүн",
                staff.organisationId(organisation),
                staff.post(organisation + "-clerk").id(),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 2, 20),
                BigDecimal.valueOf(weight),
                false,
                isPublic),
            null);
    return measures.get(id);
  }

  /// How far it is, as if it had been told.
  public void reach(Measure measure, @Nullable BigDecimal percent, Instant at) {
    database
        .sql(
            """
            update plan.measure set percent = :percent, told_at = :at, state = 'UNDER_WAY'
            where id = :id
            """)
        .param("percent", percent)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", measure.id())
        .update();
  }
}
