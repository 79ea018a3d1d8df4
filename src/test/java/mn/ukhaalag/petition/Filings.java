package mn.ukhaalag.petition;

import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Petitions for tests that are about what comes after the filing.
@Component
public class Filings {

  private final Screening screening;
  private final Intake intake;

  Filings(Screening screening, Intake intake) {
    this.screening = screening;
    this.intake = intake;
  }

  /// A complaint that may be published, filed now on the web without an account.
  public Petition file(String category, String area) {
    String key = UUID.randomUUID().toString();
    var filed = intake.file(filing(category, area), new Author(null, null), key);
    return ((Filed.Accepted) filed).petition();
  }

  /// The same, of somebody with that account.
  public Petition file(String category, String area, UUID account) {
    var known = new Petitioner(account, null, null, null, null, null, Language.MN, null);
    var filed =
        intake.file(
            filing(category, area, "COMPLAINT", null, known),
            new Author(account, null),
            UUID.randomUUID().toString());
    return ((Filed.Accepted) filed).petition();
  }

  /// A complaint about that organisation.
  public Petition fileAbout(String category, String area, String organisation) {
    String key = UUID.randomUUID().toString();
    var about = filing(category, area, "COMPLAINT", organisation);
    return ((Filed.Accepted) intake.file(about, new Author(null, null), key)).petition();
  }

  /// The same, ready to be filed.
  public Filing filing(String category, String area) {
    return filing(category, area, "COMPLAINT", null);
  }

  /// The same of that kind, about that organisation.
  public Filing filing(String category, String area, String kind, @Nullable String subject) {
    var known = new Petitioner(null, null, null, null, null, null, Language.MN, null);
    return filing(category, area, kind, subject, known);
  }

  private Filing filing(
      String category, String area, String kind, @Nullable String subject, Petitioner known) {
    var form =
        new FilingForm(
            kind,
            category,
            area,
            "3-р хороолол",
            null,
            null,
            "Асуудал гарлаа",
            "Долоо хоног болж байхад хэн ч ирсэнгүй.",
            "yes",
            subject,
            "Дорж Бат",
            null,
            "99112233",
            null,
            null,
            null);
    var problems = new Problems();
    return screening
        .screen(form, new Screening.Envelope(Channel.WEB, known, null, true), problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }
}
