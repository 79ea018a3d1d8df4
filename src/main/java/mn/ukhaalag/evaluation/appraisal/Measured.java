package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.evaluation.Mean;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scale.Source;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Scorer;
import mn.ukhaalag.evaluation.appraisal.Marks.Giver;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.petition.Performance;
import mn.ukhaalag.petition.Performance.Satisfaction;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Outcomes;
import org.springframework.stereotype.Component;

/// What the system itself knows of an official's work: how far his plan is, how citizens rated his
/// answers, what colleagues say on the average.
@Component
class Measured {

  /// Five stars are 100.
  private static final BigDecimal STAR = BigDecimal.valueOf(20);

  private final Outcomes outcomes;
  private final Scorer scorer;
  private final Scales scales;
  private final Performance performance;
  private final Marks marks;
  private final LegalTime legalTime;
  private final Clock clock;

  Measured(
      Outcomes outcomes,
      Scorer scorer,
      Scales scales,
      Performance performance,
      Marks marks,
      LegalTime legalTime,
      Clock clock) {
    this.outcomes = outcomes;
    this.scorer = scorer;
    this.scales = scales;
    this.performance = performance;
    this.marks = marks;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// As it stands now; what is not known has no mark.
  List<Mark> marks(Appraisal appraisal, Scale scale) {
    var known = new ArrayList<Mark>();
    for (Part part : scale.content().parts()) {
      mark(appraisal, part).ifPresent(known::add);
    }
    return List.copyOf(known);
  }

  private Optional<Mark> mark(Appraisal appraisal, Part part) {
    return switch (part.source()) {
      case PLAN -> plan(appraisal, part);
      case CITIZENS -> citizens(appraisal, part);
      case COLLEAGUES -> colleagues(appraisal, part);
      case RATED, POLICY, PLANS, DIRECTIVES, PETITIONS, ASSESSED -> Optional.empty();
    };
  }

  private static Mark system(Part part, BigDecimal percent, int number) {
    return new Mark(Giver.SYSTEM, null, part.key(), percent, number);
  }

  private Optional<Mark> plan(Appraisal appraisal, Part part) {
    List<UUID> plans =
        outcomes.ofPost(appraisal.post(), appraisal.from(), appraisal.to()).stream()
            .map(Document::id)
            .toList();
    LocalDate today = legalTime.today();
    LocalDate day = today.isAfter(appraisal.to()) ? appraisal.to() : today;
    List<BigDecimal> scores =
        scorer.score(scales.on(Scale.Kind.WORK, day), day, plans).values().stream()
            .flatMap(it -> Stream.ofNullable(it.scored().total().score()))
            .toList();
    return Mean.plain(scores).map(it -> system(part, it, scores.size()));
  }

  private Optional<Mark> citizens(Appraisal appraisal, Part part) {
    Instant from = appraisal.from().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    Instant to = WorkingCalendar.endOf(appraisal.to());
    Instant now = clock.instant();
    Satisfaction rated =
        performance.satisfaction(appraisal.post(), from, to.isAfter(now) ? now : to);
    return rated.ratings() == 0
        ? Optional.empty()
        : Optional.of(
            system(
                part,
                BigDecimal.valueOf(rated.stars())
                    .multiply(STAR)
                    .divide(BigDecimal.valueOf(rated.ratings()), Mean.EXACT),
                rated.ratings()));
  }

  private Optional<Mark> colleagues(Appraisal appraisal, Part part) {
    List<BigDecimal> said =
        marks.of(appraisal.id()).stream()
            .filter(it -> it.giver() == Giver.COLLEAGUE && it.part().equals(part.key()))
            .map(Mark::percent)
            .toList();
    return Mean.plain(said).map(it -> system(part, it, said.size()));
  }

  /// The parts that colleagues are asked about.
  static List<Part> askedOfColleagues(Scale scale) {
    return scale.content().parts().stream().filter(it -> it.source() == Source.COLLEAGUES).toList();
  }

  /// The parts that the rater rates, and the official rates for himself.
  static List<Part> rated(Scale scale) {
    return scale.content().parts().stream().filter(it -> it.source() == Source.RATED).toList();
  }
}
