package mn.ukhaalag.evaluation.scale;

import static mn.ukhaalag.evaluation.scale.page.ScaleFormPage.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Band;
import mn.ukhaalag.evaluation.Scale.Content;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scale.Step;
import mn.ukhaalag.evaluation.scale.page.ScaleFormPage;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;

/// A scale as a form, and a form as a scale.
final class ScaleForm {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SOURCE = 500;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Typed typed;
  private final Reading reading;
  private final Problems problems;

  private ScaleForm(Typed typed, Problems problems) {
    this.typed = typed;
    this.problems = problems;
    reading = new Reading(typed, problems);
  }

  /// A form that begins with what holds until now.
  static Typed of(Scale scale) {
    Content content = scale.content();
    Map<String, String> fields = new HashMap<>();
    fields.put("averaging", content.averaging().name());
    fields.put("counting", content.counting().name());
    fields.put("lateReport", Numbers.text(content.lateReport()));
    fields.put("poorReport", Numbers.text(content.poorReport()));
    fields.put("most", Numbers.text(content.most()));
    fields.put("sourceMn", scale.sourceMn());
    fields.put("sourceEn", scale.sourceEn());
    fields.put("trust", scale.trust().name());
    for (int line = 0; line < content.steps().size(); line++) {
      Step step = content.steps().get(line);
      named(fields, "step", line, step.nameMn(), step.nameEn());
      fields.put(field("step", line, "from"), Numbers.text(step.from()));
    }
    for (int line = 0; line < content.bands().size(); line++) {
      Band band = content.bands().get(line);
      named(fields, "band", line, band.nameMn(), band.nameEn());
      fields.put(field("band", line, "from"), Numbers.text(band.from()));
      fields.put(field("band", line, "light"), band.light().name());
    }
    for (int line = 0; line < content.parts().size(); line++) {
      Part part = content.parts().get(line);
      named(fields, "part", line, part.nameMn(), part.nameEn());
      fields.put(field("part", line, "key"), part.key());
      fields.put(field("part", line, "weight"), Numbers.text(part.weight()));
      fields.put(field("part", line, "source"), part.source().name());
    }
    return new Typed(fields);
  }

  private static void named(
      Map<String, String> fields, String list, int line, String mn, String en) {
    fields.put(field(list, line, "mn"), mn);
    fields.put(field(list, line, "en"), en);
  }

  /// The scale that was typed; use it only if there are no problems.
  ///
  /// @param before gives what the form of this kind does not ask
  static Scale read(Typed typed, Scale before, LocalDate today, Problems problems) {
    return new ScaleForm(typed, problems).read(before, today);
  }

  private Scale read(Scale before, LocalDate today) {
    LocalDate from = reading.day("validFrom");
    problems.addIf(!from.isAfter(today), "validFrom", "evaluation.problem.past", today);
    boolean isWork = before.kind() == Scale.Kind.WORK;
    Content old = before.content();
    var content =
        new Content(
            isWork ? reading.choice("averaging", Scale.Averaging.class) : old.averaging(),
            isWork ? reading.choice("counting", Scale.Counting.class) : old.counting(),
            isWork ? steps() : old.steps(),
            bands(),
            parts(before.kind()),
            isWork ? reading.hundredth("lateReport") : old.lateReport(),
            isWork ? reading.hundredth("poorReport") : old.poorReport(),
            isWork ? reading.hundredth("most") : old.most());
    return new Scale(
        before.id(),
        before.kind(),
        from,
        content,
        reading.text("sourceMn", LONGEST_SOURCE),
        reading.text("sourceEn", LONGEST_SOURCE),
        reading.choice("trust", Scale.Trust.class));
  }

  private boolean isUsed(String list, int line) {
    return reading.has(field(list, line, "mn")) || reading.has(field(list, line, "en"));
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (int line = 0; line < ScaleFormPage.BANDS; line++) {
      if (isUsed("step", line)) {
        steps.add(new Step(from("step", line), name("step", line, "mn"), name("step", line, "en")));
      }
    }
    requireZero("step", steps.stream().map(Step::from).toList(), !steps.isEmpty());
    return steps;
  }

  private List<Band> bands() {
    var bands = new ArrayList<Band>();
    for (int line = 0; line < ScaleFormPage.BANDS; line++) {
      if (isUsed("band", line)) {
        bands.add(
            new Band(
                from("band", line),
                name("band", line, "mn"),
                name("band", line, "en"),
                reading.choice(field("band", line, "light"), Scale.Light.class)));
      }
    }
    requireZero("band", bands.stream().map(Band::from).toList(), true);
    return bands.isEmpty() ? List.of(new Band(BigDecimal.ZERO, "", "", Scale.Light.RED)) : bands;
  }

  private BigDecimal from(String list, int line) {
    return reading.hundredth(field(list, line, "from"));
  }

  private String name(String list, int line, String language) {
    return reading.text(field(list, line, language), LONGEST_NAME);
  }

  /// Every score is called something: one line begins at 0, and no two at the same score.
  private void requireZero(String list, List<BigDecimal> from, boolean isNeeded) {
    String first = field(list, 0, "from");
    long different = from.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
    problems
        .addIf(different < from.size(), first, "evaluation.problem.twice")
        .addIf(
            isNeeded && from.stream().noneMatch(it -> it.signum() == 0),
            first,
            "evaluation.problem.from-zero");
  }

  private List<Part> parts(Scale.Kind kind) {
    var parts = new ArrayList<Part>();
    for (int line = 0; line < ScaleFormPage.PARTS; line++) {
      if (isUsed("part", line)) {
        parts.add(part(line, kind));
      }
    }
    BigDecimal missing = parts.stream().map(Part::weight).reduce(HUNDRED, BigDecimal::subtract);
    problems.addIf(
        missing.signum() != 0,
        field("part", 0, "weight"),
        "evaluation.problem.weights",
        Numbers.text(HUNDRED.subtract(missing)));
    return parts;
  }

  private Part part(int line, Scale.Kind kind) {
    String key = typed.get(field("part", line, "key"));
    String source = field("part", line, "source");
    Scale.Source chosen = reading.choice(source, Scale.Source.class);
    problems.addIf(chosen.kind() != kind, source, "web.problem.choice");
    return new Part(
        key.matches("[a-z][a-z0-9-]{0,39}") ? key : "part-" + (line + 1),
        name("part", line, "mn"),
        name("part", line, "en"),
        reading.hundredth(field("part", line, "weight")),
        chosen);
  }
}
