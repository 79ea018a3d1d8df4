package mn.ukhaalag.petition.casework;

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
import org.springframework.stereotype.Component;

/// A citizen who sends petitions.
@Component
class Petitioning {

  private final Intake intake;
  private final Screening screening;

  Petitioning(Intake intake, Screening screening) {
    this.intake = intake;
    this.screening = screening;
  }

  /// A request about that category in Darkhan sum.
  Petition request(String category, String title) {
    return send("REQUEST", category, "4501", title, "Манай гудамжны гэрэл асахгүй байна.", "");
  }

  Petition send(
      String kind, String category, String area, String title, String body, String subject) {
    var form =
        new FilingForm(
            kind,
            category,
            area,
            "3-р хороолол",
            "49.4867",
            "105.9228",
            title,
            body,
            "yes",
            subject,
            "Дорж Бат",
            "ТА90112312",
            "99112233",
            "bat@example.mn",
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
