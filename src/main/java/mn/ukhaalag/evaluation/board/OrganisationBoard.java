package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.evaluation.Assessments;
import mn.ukhaalag.evaluation.Assessments.Assessment;
import mn.ukhaalag.evaluation.DocumentScores;
import mn.ukhaalag.evaluation.Explanation;
import mn.ukhaalag.evaluation.Mean;
import mn.ukhaalag.evaluation.OrganisationScores;
import mn.ukhaalag.evaluation.OrganisationScores.Explained;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scale.Source;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.board.page.OrganisationPage;
import mn.ukhaalag.evaluation.board.page.OrganisationPage.Assessable;
import mn.ukhaalag.evaluation.board.page.OrganisationPage.Assessed;
import mn.ukhaalag.evaluation.board.page.OrganisationPage.Below;
import mn.ukhaalag.evaluation.board.page.OrganisationPage.DocumentLine;
import mn.ukhaalag.evaluation.board.page.OrganisationPage.PartLine;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the board of an organisation together, whatever its size with the same number of queries.
@Component
class OrganisationBoard {

  private static final int MONTHS = 12;
  private static final Explanation NOTHING =
      new Explanation(List.of(), null, 0, 0, BigDecimal.ZERO);

  private final OrganisationScores scores;
  private final DocumentScores documentScores;
  private final Documents documents;
  private final Assessments assessments;
  private final Scales scales;
  private final Rights rights;
  private final Late late;
  private final People people;
  private final Organisations organisations;
  private final LegalTime legalTime;

  OrganisationBoard(
      OrganisationScores scores,
      DocumentScores documentScores,
      Documents documents,
      Assessments assessments,
      Scales scales,
      Rights rights,
      Late late,
      People people,
      Organisations organisations,
      LegalTime legalTime) {
    this.scores = scores;
    this.documentScores = documentScores;
    this.documents = documents;
    this.assessments = assessments;
    this.scales = scales;
    this.rights = rights;
    this.late = late;
    this.people = people;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  OrganisationPage page(Actor actor, Organisation organisation, Typed typed, Problems problems) {
    LocalDate today = legalTime.today();
    LocalDate month = today.withDayOfMonth(1);
    UUID id = organisation.id();
    Explained found = scores.find(id, month).orElse(null);
    Scale scale =
        found == null ? scales.on(Scale.Kind.WORK, today) : scales.get(found.row().scale());
    Explanation explanation = found == null ? NOTHING : found.explanation();
    boolean mayAssess = rights.monitor(actor).isPresent();
    return new OrganisationPage(
        people.organisation(id),
        people.board(id),
        YearMonth.from(month).toString(),
        scale.grade(found == null ? null : found.row().score()),
        scale.source(),
        explanation.lines().stream().map(line -> part(line, scale)).toList(),
        text(explanation.mean()),
        explanation.lateReports(),
        explanation.poorReports(),
        explanation.deduction().signum() == 0 ? "" : Numbers.text(explanation.deduction()),
        trend(id, month),
        documents(actor, id, month, scale),
        below(id, month, scale),
        late.list(actor, id),
        assessed(id, today.getYear(), scale),
        mayAssess
            ? assessable(scale).map(it -> new Assessable(it.key(), it.name())).toList()
            : List.of(),
        typed,
        problems);
  }

  /// The parts of the scale that the monitoring team assesses.
  static Stream<Part> assessable(Scale scale) {
    return scale.content().parts().stream().filter(it -> it.source() == Source.ASSESSED);
  }

  private static String text(@Nullable BigDecimal score) {
    return score == null ? "" : Scale.rounded(score).toPlainString();
  }

  private static PartLine part(Explanation.Line line, Scale scale) {
    Part part =
        scale.content().parts().stream()
            .filter(it -> it.key().equals(line.key()))
            .findFirst()
            .orElseThrow();
    BigDecimal share = line.share();
    BigDecimal value = line.value();
    BigDecimal points =
        share == null || value == null
            ? null
            : value.multiply(share).divide(BigDecimal.valueOf(100), Mean.EXACT);
    return new PartLine(
        part.name(),
        Numbers.text(line.weight()),
        text(share),
        text(value),
        text(points),
        "evaluation.source." + part.source(),
        line.of());
  }

  private List<Bar> trend(UUID id, LocalDate month) {
    return scores.between(List.of(id), month.minusMonths(MONTHS - 1L), month).stream()
        .filter(it -> it.score() != null)
        .map(
            it ->
                new Bar(
                    YearMonth.from(it.month()).toString(),
                    it.score() == null ? 0 : ProvincePages.whole(it.score())))
        .toList();
  }

  private List<DocumentLine> documents(Actor actor, UUID id, LocalDate month, Scale scale) {
    Sight sight = rights.sight(actor);
    List<Document> seen =
        documents.named(documentScores.of(id, month)).values().stream()
            .filter(sight::sees)
            .sorted(Comparator.comparing(Document::level).thenComparing(Document::reference))
            .toList();
    Map<UUID, DocumentScores.Row> rows =
        documentScores.newest(seen.stream().map(Document::id).toList());
    return seen.stream()
        .map(
            it -> {
              DocumentScores.Row row = rows.get(it.id());
              Grade grade = row == null ? Grade.NONE : scale.grade(row.score());
              return new DocumentLine(
                  it.title(), "evaluation.level." + it.level(), DocumentPages.path(it.id()), grade);
            })
        .toList();
  }

  private List<Below> below(UUID id, LocalDate month, Scale scale) {
    List<UUID> children = organisations.children(id).stream().map(Organisation::id).toList();
    return scores.between(children, month, month).stream()
        .sorted(
            Comparator.comparing(
                OrganisationScores.Row::score, Comparator.nullsLast(Comparator.reverseOrder())))
        .map(
            it ->
                new Below(
                    people.organisation(it.organisation()),
                    people.board(it.organisation()),
                    scale.grade(it.score())))
        .toList();
  }

  private List<Assessed> assessed(UUID id, int year, Scale scale) {
    List<Assessment> all = assessments.of(id, year);
    Map<UUID, Named> posts = people.posts(all.stream().map(Assessment::post).toList());
    return all.stream()
        .map(
            it ->
                new Assessed(
                    assessable(scale)
                        .filter(part -> part.key().equals(it.part()))
                        .findFirst()
                        .map(Part::name)
                        .orElse(new Named(it.part(), null)),
                    Numbers.text(it.percent()),
                    it.reason(),
                    it.at(),
                    it.post() == null ? Named.NONE : posts.getOrDefault(it.post(), Named.NONE)))
        .toList();
  }
}
