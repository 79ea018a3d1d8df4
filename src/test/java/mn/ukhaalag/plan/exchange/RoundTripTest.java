package mn.ukhaalag.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Executors;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Planning;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever stands in a plan, given out and taken into an empty draft, makes the same plan, in
/// both languages, as Excel and as CSV.
@ProvinceTest
class RoundTripTest {

  private static final List<String> WORDS =
      List.of("Сургууль", "цэцэрлэг", "=зам", "ус; цахилгаан", "«хог»", "шинэ\nмөр", "a,b", "-5");

  @Autowired Staff staff;
  @Autowired Posts posts;
  @Autowired Planning planning;
  @Autowired Objectives objectives;
  @Autowired Measures measures;
  @Autowired Indicators indicators;
  @Autowired Figures figures;
  @Autowired Budgets budgets;
  @Autowired Executors executors;
  @Autowired Links links;
  @Autowired Export export;
  @Autowired Sheets sheets;
  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired ImportFaults faults;
  @Autowired TakingIn takingIn;
  @Autowired Previews previews;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anExportMakesTheSamePlan(long seed) throws IOException {
    Post head = staff.post("transport-head");
    Document above = planning.draft(Level.YEAR, staff.organisationId("azdtg"), head.id(), null);
    Objective served = planning.objective(above, "2.1");
    Measure carried = planning.measure(served, "2.1", above.organisation(), null);
    Document plan = begin(Level.ORGANISATION, head);
    fill(plan, new Random(seed), served, carried);
    for (Language language : Language.values()) {
      Document copy = begin(plan.level(), head);
      boolean isExcel = (seed % 2 == 0) == (language == Language.MN);
      var run = taken(copy, written(plan, language, isExcel), List.of(above.id()), language);
      assertThat(imports.find(copy.id(), run).orElseThrow().state())
          .as(faults.list(run, 0, 20).toString())
          .isEqualTo(State.DONE);
      assertThat(export.rows(copy, language)).isEqualTo(export.rows(plan, language));
      // Once more the same changes nothing.
      var again = checked(copy, written(copy, language, isExcel), List.of(above.id()), language);
      var found = imports.find(copy.id(), again).orElseThrow();
      assertThat(found.touched()).as(previews.list(again, false, 0, 9).toString()).isZero();
    }
  }

  private Document begin(Level level, Post head) {
    return planning.draft(level, head.organisation(), head.id(), null);
  }

  private byte[] written(Document plan, Language language, boolean isExcel) throws IOException {
    var out = new ByteArrayOutputStream();
    if (isExcel) {
      sheets.writeExcel(export.rows(plan, language), language, out);
    } else {
      sheets.writeCsv(export.rows(plan, language), language, out);
    }
    return out.toByteArray();
  }

  private UUID checked(Document plan, byte[] content, List<UUID> linkable, Language language) {
    var run = UUID.randomUUID();
    files.keep(run, new ByteArrayInputStream(content));
    var handed = new Imports.Handed(run, "plan", content.length, language, linkable);
    imports.add(handed, plan, Author.SYSTEM);
    takingIn.run(run);
    return run;
  }

  private UUID taken(Document plan, byte[] content, List<UUID> linkable, Language language) {
    UUID run = checked(plan, content, linkable, language);
    imports.apply(run, Author.SYSTEM, plan);
    takingIn.run(run);
    return run;
  }

  /// Makes objectives of any depth, measures, activities, indicators and all that hangs on them.
  private void fill(Document plan, Random random, Objective served, Measure carried) {
    var codes = new ArrayList<String>();
    Map<String, UUID> ids = new HashMap<>();
    for (int number = 1; number <= 2 + random.nextInt(6); number++) {
      String upper = codes.isEmpty() || random.nextInt(3) == 0 ? "" : any(codes, random);
      String code = upper.isEmpty() ? Integer.toString(number) : upper + "." + number;
      // Not all stand where their code says.
      boolean isAtTop = upper.isEmpty() || random.nextInt(5) == 0;
      var facts =
          new Objective.Facts(isAtTop ? null : ids.get(upper), code, words(random), weight(random));
      ids.put(code, objectives.add(Author.SYSTEM, plan.id(), facts));
      codes.add(code);
    }
    for (int number = 1; number <= 6; number++) {
      UUID objective = Objects.requireNonNull(ids.get(any(codes, random)));
      Measure measure = measure(plan, objective, null, "А" + number + ".10", random);
      details(measure, random, served, carried);
      for (int part = 0; part < random.nextInt(3); part++) {
        Measure activity =
            measure(plan, objective, measure.id(), "А" + number + ".10." + part, random);
        details(activity, random, served, carried);
      }
    }
  }

  private Measure measure(
      Document plan, UUID objective, @Nullable UUID parent, String code, Random random) {
    UUID organisation =
        random.nextBoolean() ? plan.organisation() : staff.organisationId("transport");
    LocalDate starts = plan.from().plusDays(random.nextInt(100));
    var promise =
        new Measure.Promise(
            code,
            words(random),
            random.nextBoolean() ? "" : words(random),
            organisation,
            random.nextBoolean() ? null : any(posts.of(organisation), random).id(),
            starts,
            starts.plusDays(random.nextInt(200)),
            weight(random),
            random.nextBoolean(),
            random.nextBoolean());
    var place = new Measure.Place(plan.id(), objective, parent);
    return measures.get(measures.add(Author.SYSTEM, place, promise, null));
  }

  private void details(Measure measure, Random random, Objective served, Measure carried) {
    var money = new HashMap<Source, BigDecimal>();
    for (Source source : Source.values()) {
      if (random.nextInt(3) == 0) {
        money.put(source, BigDecimal.valueOf(random.nextLong(1, 999_999_999_999_999L)));
      }
    }
    budgets.set(Author.SYSTEM, measure, money);
    for (String code : List.of("transport", "culture", "azdtg")) {
      UUID organisation = staff.organisationId(code);
      if (random.nextInt(3) == 0) {
        UUID post = random.nextBoolean() ? null : any(posts.of(organisation), random).id();
        executors.add(Author.SYSTEM, measure, new Executor(organisation, post));
      }
    }
    if (random.nextBoolean()) {
      links.add(Author.SYSTEM, measure, served, random.nextBoolean() ? "" : "4.5, 4.6");
    }
    if (random.nextBoolean()) {
      links.add(Author.SYSTEM, measure, carried, "7 | а");
    }
    for (int number = 0; number < random.nextInt(3); number++) {
      indicator(measure, number, random);
    }
  }

  private void indicator(Measure measure, int number, Random random) {
    boolean isShare = random.nextInt(3) == 0;
    var facts =
        new Indicator.Facts(
            random.nextInt(4) == 0 ? "Нэг нэртэй" : words(random) + number,
            "хүн",
            any(List.of(Indicator.Direction.values()), random),
            any(List.of(Indicator.Counting.values()), random),
            isShare,
            random.nextBoolean() ? null : new BigDecimal("50.123456"),
            random.nextBoolean() ? null : 2025,
            random.nextBoolean() ? null : any(List.of(Indicator.Breakdown.values()), random),
            random.nextBoolean() ? "" : words(random),
            random.nextBoolean()
                ? null
                : any(posts.of(measure.promise().organisation()), random).id());
    UUID id = indicators.add(Author.SYSTEM, measure.id(), facts, null);
    Indicator indicator = indicators.find(id).orElseThrow();
    for (int quarter = 0; quarter <= 4; quarter++) {
      if (random.nextBoolean()) {
        BigDecimal value =
            facts.direction() == Indicator.Direction.RISING
                ? new BigDecimal("60.5")
                : new BigDecimal("40.000001");
        figures.aim(Author.SYSTEM, indicator, 2026, quarter, value);
      }
    }
  }

  private static String words(Random random) {
    return any(WORDS, random) + " " + any(WORDS, random) + random.nextInt(100);
  }

  private static @Nullable BigDecimal weight(Random random) {
    return random.nextBoolean() ? null : new BigDecimal(random.nextInt(100_000)).movePointLeft(3);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
