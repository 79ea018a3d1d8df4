package mn.ukhaalag.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.ExecutionRecord;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Procedure;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.plan.Steps.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The plans of the demo: a governor's programme, a yearly plan, two organisations and an official,
/// and how far they are.
@Component
class DemoPlans {

  private static final Duration AGO = Duration.ofDays(60);
  private static final Duration LATELY = Duration.ofDays(8);
  private static final int YEARS_OF_PROGRAMME = 4;
  private static final int MONTHS = 3;

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Links links;
  private final Procedure procedure;
  private final ExecutionRecord record;
  private final Organisations organisations;
  private final Posts posts;
  private final Words words;

  DemoPlans(
      Documents documents,
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Links links,
      Procedure procedure,
      ExecutionRecord record,
      Organisations organisations,
      Posts posts,
      Words words) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.links = links;
    this.procedure = procedure;
    this.record = record;
    this.organisations = organisations;
    this.posts = posts;
    this.words = words;
  }

  /// What was made so far, by the names in the file.
  private record Made(
      Map<String, Document> documents,
      Map<String, Objective> objectives,
      Map<String, Measure> measures,
      Map<NamedCsvRecord, Indicator> indicators,
      int year) {}

  /// Puts the making of the plans and their progress on the agenda.
  void plan(Agenda agenda, Instant now) {
    var made =
        new Made(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            WorkingCalendar.dayOf(now).getYear());
    List<NamedCsvRecord> rows = DemoFile.rows("demo/plans.csv");
    agenda.add(
        Agenda.atWork(now.minus(AGO)),
        () -> {
          rows.forEach(row -> make(made, row));
          made.documents().values().forEach(this::enforce);
        });
    Instant lately = Agenda.atWork(now.minus(LATELY));
    agenda.add(lately, () -> rows.forEach(row -> tell(made, row, lately)));
  }

  private void make(Made made, NamedCsvRecord row) {
    String plan = row.getField("plan");
    switch (row.getField("kind")) {
      case "O" -> addObjective(made, made.documents().get(plan), row);
      case "M" -> addMeasure(made, made.documents().get(plan), row);
      case "I" -> addIndicator(made, row);
      default -> begin(made, row);
    }
  }

  private void begin(Made made, NamedCsvRecord row) {
    Level level = Level.valueOf(row.getField("kind"));
    UUID post = post(row.getField("organisation"), row.getField("post"));
    int first = level == Level.PROGRAMME ? made.year() - 1 : made.year();
    int last = level == Level.PROGRAMME ? first + YEARS_OF_PROGRAMME - 1 : first;
    Document above = made.documents().get(row.getField("serves"));
    String years = first == last ? Integer.toString(first) : first + "–" + last;
    var facts =
        new Document.Facts(
            level,
            row.getField("title") + " " + years,
            organisation(row.getField("organisation")),
            null,
            level == Level.OFFICIAL ? post : null,
            LocalDate.of(first, 1, 1),
            LocalDate.of(last, 12, 31),
            above == null ? null : above.id());
    Document begun = documents.begin(Author.SYSTEM, facts, Objects.requireNonNull(post), null);
    made.documents().put(row.getField("plan"), begun);
  }

  private void addObjective(Made made, @Nullable Document document, NamedCsvRecord row) {
    UUID plan = Objects.requireNonNull(document).id();
    var facts =
        new Objective.Facts(
            null,
            row.getField("code"),
            row.getField("title"),
            new BigDecimal(row.getField("weight")));
    UUID id = objectives.add(Author.SYSTEM, plan, facts);
    made.objectives()
        .put(row.getField("plan") + ":" + row.getField("code"), objectives.get(plan, id));
  }

  private void addMeasure(Made made, @Nullable Document document, NamedCsvRecord row) {
    String code = row.getField("code");
    String above = row.getField("plan") + ":" + code.substring(0, code.indexOf('.'));
    Objective objective = Objects.requireNonNull(made.objectives().get(above));
    Document plan = Objects.requireNonNull(document);
    var promise =
        new Measure.Promise(
            code,
            row.getField("title"),
            "",
            organisation(row.getField("organisation")),
            post(row.getField("organisation"), row.getField("post")),
            plan.from(),
            plan.to(),
            new BigDecimal(row.getField("weight")),
            false,
            plan.level().isPolicy());
    UUID id =
        measures.add(
            Author.SYSTEM, new Measure.Place(plan.id(), objective.id(), null), promise, null);
    Measure measure = measures.get(id);
    made.measures().put(row.getField("plan") + ":" + code, measure);
    made.measures().put(row.getField("plan"), measure);
    Measure served = made.measures().get(row.getField("serves"));
    if (served != null) {
      links.add(Author.SYSTEM, measure, served, "");
    }
  }

  /// Of the measure in the line before.
  private void addIndicator(Made made, NamedCsvRecord row) {
    Measure measure = Objects.requireNonNull(made.measures().get(row.getField("plan")));
    var facts =
        new Indicator.Facts(
            row.getField("title"),
            row.getField("unit"),
            Direction.RISING,
            Counting.POINT,
            false,
            new BigDecimal(row.getField("baseline")),
            made.year() - 1,
            null,
            "",
            null);
    UUID id = indicators.add(Author.SYSTEM, measure.id(), facts, null);
    Indicator indicator = indicators.find(id).orElseThrow();
    made.indicators().put(row, indicator);
    figures.aim(Author.SYSTEM, indicator, made.year(), 0, new BigDecimal(row.getField("target")));
  }

  private void enforce(Document document) {
    var ground =
        new Ground(
            "",
            words.get(Language.MN, "demo.phrase.decided-by"),
            "А/21",
            WorkingCalendar.dayOf(document.madeAt()));
    procedure.take(Author.SYSTEM, document, Step.DISCUSSED, Ground.NONE);
    procedure.take(Author.SYSTEM, documents.get(document.id()), Step.APPROVED, ground);
    procedure.take(
        Author.SYSTEM, documents.get(document.id()), Step.ENTERED_INTO_FORCE, Ground.NONE);
  }

  private void tell(Made made, NamedCsvRecord row, Instant at) {
    LocalDate day = WorkingCalendar.dayOf(at);
    String key = row.getField("plan") + ":" + row.getField("code");
    Measure measure = made.measures().get(key);
    if (row.getField("kind").equals("M") && measure != null && !row.getField("percent").isEmpty()) {
      record.tell(
          Author.SYSTEM,
          measure,
          row.getField("words"),
          new BigDecimal(row.getField("percent")),
          day);
    }
    Indicator indicator = made.indicators().get(row);
    if (indicator != null) {
      reach(indicator, new BigDecimal(row.getField("reached")), day);
    }
  }

  private void reach(Indicator indicator, BigDecimal value, LocalDate day) {
    int quarter = (day.getMonthValue() - 1) / MONTHS + 1;
    figures.reach(
        Author.SYSTEM,
        indicator,
        new Indicator.Actual(indicator.id(), day.getYear(), quarter, "", value, null, null));
  }

  private UUID organisation(String code) {
    return organisations.byCode(code).orElseThrow().id();
  }

  private @Nullable UUID post(String organisation, String code) {
    return code.isEmpty() ? null : posts.byCode(organisation, code).orElseThrow().id();
  }
}
