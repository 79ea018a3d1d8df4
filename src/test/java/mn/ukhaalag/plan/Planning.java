package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes plans for tests.
@Component
public class Planning {

  /// A document that proves something.
  public static final byte[] PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
      xref
      0 1
      0000000000 65535 f\s
      trailer<</Root 1 0 R/Size 3>>
      startxref
      95
      %%EOF
      """
          .getBytes(StandardCharsets.ISO_8859_1);

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Procedure procedure;

  Planning(
      Documents documents,
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Procedure procedure) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.procedure = procedure;
  }

  /// A draft of an organisation for 2026.
  public Document draft(Level level, UUID organisation, UUID keeper, @Nullable UUID above) {
    return draft(2026, level, organisation, keeper, above);
  }

  /// A draft of an organisation for that year.
  public Document draft(
      int year, Level level, UUID organisation, UUID keeper, @Nullable UUID above) {
    return documents.begin(
        Author.SYSTEM,
        new Document.Facts(
            level,
            "Төлөвлөгөө " + level,
            organisation,
            null,
            level == Level.OFFICIAL ? keeper : null,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            above),
        keeper,
        null);
  }

  public Objective objective(Document document, String code) {
    UUID id =
        objectives.add(
            Author.SYSTEM,
            document.id(),
            new Objective.Facts(null, code, "Зорилт " + code, BigDecimal.valueOf(100)));
    return objectives.get(document.id(), id);
  }

  public Measure measure(Objective objective, String code, UUID organisation, @Nullable UUID post) {
    UUID id =
        measures.add(
            Author.SYSTEM,
            new Place(objective.document(), objective.id(), null),
            new Promise(
                code,
                "Арга хэмжээ " + code,
                "Үр дүн",
                organisation,
                post,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 11, 30),
                BigDecimal.valueOf(100),
                true,
                false),
            null);
    return measures.get(id);
  }

  /// A rising indicator of a measure, with a target for 2026.
  public void indicator(Measure measure, String baseline, String target) {
    UUID id =
        indicators.add(
            Author.SYSTEM,
            measure.id(),
            new Indicator.Facts(
                "Хамрагдсан хүүхэд",
                "тоо",
                Indicator.Direction.RISING,
                Indicator.Counting.POINT,
                false,
                new BigDecimal(baseline),
                2025,
                null,
                "",
                null),
            null);
    figures.aim(Author.SYSTEM, indicators.find(id).orElseThrow(), 2026, 0, new BigDecimal(target));
  }

  /// Brings a draft into force.
  public Document enforce(Document document) {
    Document now = take(document, Step.DISCUSSED);
    now = take(now, Step.APPROVED);
    return take(now, Step.ENTERED_INTO_FORCE);
  }

  public Document take(Document document, Step step) {
    procedure.take(
        Author.SYSTEM,
        document,
        step,
        new Steps.Ground("", "Засаг дарга", "А/12", LocalDate.of(2026, 1, 20)));
    return documents.get(document.id());
  }
}
