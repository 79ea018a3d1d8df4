package mn.ukhaalag.petition.publication;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.web.Problems;

/// People who send petitions in a test.
final class Writing {

  static final String NAME = "Ганхуягийн Сарангэрэл";
  static final String PHONE = "99345678";

  /// What would tell who she is, wherever it stood.
  static final List<String> IDENTITY = List.of("Сарангэрэл", "Ганхуяг", PHONE, "9934-5678", "УЗ9");

  private final Screening screening;
  private final Intake intake;

  Writing(Screening screening, Intake intake) {
    this.screening = screening;
    this.intake = intake;
  }

  Petition file(String category, String publish, String title, String body) {
    var form =
        new FilingForm(
            "COMPLAINT",
            category,
            "450151",
            "3-р хороолол, 12-р байр, 45 тоот",
            "49.48676",
            "105.92284",
            title,
            body,
            publish,
            "",
            NAME,
            null,
            PHONE,
            null,
            null,
            null);
    var problems = new Problems();
    var known = new Petitioner(null, null, null, null, null, null, Language.MN, null);
    var filing =
        screening
            .screen(form, new Screening.Envelope(Channel.WEB, known, null, true), problems)
            .orElseThrow(() -> new AssertionError(problems.all()));
    Filed filed = intake.file(filing, new Author(null, null), UUID.randomUUID().toString());
    return ((Filed.Accepted) filed).petition();
  }
}
