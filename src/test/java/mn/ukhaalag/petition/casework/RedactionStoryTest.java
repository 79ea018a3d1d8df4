package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Everywhere;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.WholeTree;
import mn.ukhaalag.petition.Aftermath;
import mn.ukhaalag.petition.Aftermath.Again;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.petition.UnprovenLetters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is redacted is nowhere any more, and that it was redacted can be seen.
@ProvinceTest
class RedactionStoryTest {

  private static final String WORD = "Цэрэнпунцаг";

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Petitioning citizen;
  @Autowired Staff staff;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Correspondence correspondence;
  @Autowired Extensions extensions;
  @Autowired Answers answers;
  @Autowired Aftermath aftermath;
  @Autowired Attachments attachments;
  @Autowired WholeTree tree;
  @Autowired UnprovenLetters letters;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired Everywhere everywhere;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theWordsAreNowhereInTheDatabaseAfterwards() throws IOException {
    Petition petition = fullOf(WORD);
    UUID file = attach(petition);
    UUID letterFile = attachToLetter(petition);
    assertThat(everywhere.columnsWith(WORD)).hasSizeGreaterThan(9);

    String path = "/work/petitions/" + petition.reference().slug();
    Browse head = signedIn.in("nauug-head", port);
    Seen form = head.open(path + "/redactions/new");
    assertThat(form.text()).contains(WORD + ".png");
    Seen refused = form.form(path + "/redactions").with("words", "Ийм үг байхгүй").send();
    assertThat(refused.status()).isEqualTo(422);
    Seen redacted =
        form.form(path + "/redactions")
            .with("words", WORD.toUpperCase(Locale.ROOT))
            .with("files", file.toString(), letterFile.toString())
            .with("reason", "PERSONAL_DATA")
            .send();
    assertThat(redacted.statusBeforeRedirect()).isEqualTo(303);
    assertThat(redacted.text())
        .contains("▇▇▇", "Зарим үгийг хаалаа", "Хувийн мэдээлэл", "Файлыг хаасан")
        .doesNotContainIgnoringCase(WORD);
    assertThat(everywhere.columnsWith(WORD)).isEmpty();
    assertThat(everywhere.columnsWith("цэрэнпунц")).isEmpty();
    assertThat(head.open(path + "/files/" + file).status()).isEqualTo(404);
    assertThat(attachments.find(letterFile)).get().matches(Attachment::isRedacted);
  }

  @Test
  void whatWasDoneIsProvenToThoseWhoMayKnowIt() {
    Petition petition = citizen.request("R3", "Баталгаатай");
    tree.grow();
    String path = "/work/petitions/" + petition.reference().slug() + "/proof";
    Seen page = signedIn.in("nauug-clerk", port).open(path);
    String proof = page.page().select("a[href^=" + path + "/]").getFirst().attr("href");
    assertThat(page.browse().open(proof).body()).startsWith("c2sp.org/tlog-proof@v1");
    assertThat(page.browse().open(path + "/0").status()).isEqualTo(404);
    assertThat(signedIn.in("heatnet-head", port).open(proof).status()).isEqualTo(404);
    assertThat(Browse.at(port).open("/my" + path.substring(5)).status()).isNotEqualTo(200);
  }

  @Test
  void othersCannotRedact() {
    Petition petition = citizen.request("R3", "Энгийн үг");
    String path = "/work/petitions/" + petition.reference().slug() + "/redactions";
    for (String post : List.of("nauug-clerk", "heatnet-head", "azdtg-auditor")) {
      assertThat(signedIn.in(post, port).open(path + "/new").status()).isEqualTo(404);
    }
  }

  private Petition fullOf(String word) {
    Petition petition =
        citizen.send(
            "COMPLAINT", "R3", "4501", word + " гэрэл", word + " гуай гэрлийг зассангүй.", "");
    UUID id = petition.id();
    Actor clerk = staff.in("nauug-clerk");
    Actor head = staff.in("nauug-head");
    handling.forward(clerk, id, staff.organisationId("azdtg"), word + " тэнд");
    handling.forward(staff.in("azdtg-clerk"), id, staff.organisationId("nauug"), "Буцаав");
    handling.register(clerk, id);
    assignments.assign(clerk, id, null, staff.post("nauug-clerk").id());
    correspondence.note(clerk, id, "Асуух: " + word);
    correspondence.ask(clerk, id, word + " хэн бэ?");
    correspondence.reply(new Author(null, null), id, "Тэр бол " + word);
    extensions.extend(head, id, 3, word + " ирээгүй");
    answers.draft(clerk, id, Outcome.NOT_SATISFIED, word + " зөв", "Хууль, " + word);
    answers.giveBack(head, id, word + " гэдгийг хас");
    answers.draft(clerk, id, Outcome.SATISFIED, word + " зассан", null);
    answers.send(head, id);
    aftermath.rate(new Author(null, null), id, 1, word + " муу");
    aftermath.openAgain(new Author(null, null), id, Again.REOPENED, word + " ирсэнгүй");
    return petitions.get(id);
  }

  private UUID attach(Petition petition) throws IOException {
    Upload.Stored picture = picture(1);
    UUID id =
        transaction.execute(
            status ->
                attachments
                    .attach(Petition.THING, petition.id(), picture, null, clock.instant())
                    .id());
    return Objects.requireNonNull(id);
  }

  /// A letter in the petitioner's name that nobody has proven, with a file.
  private UUID attachToLetter(Petition petition) throws IOException {
    letters.keep(petition, "nergui@example.mn", WORD + " гэдгийг нэмье", List.of(picture(2)));
    UUID letter = letters.waiting(petition.id()).getFirst().id();
    return attachments.listOf(UnprovenLetters.FILES, letter).getFirst().id();
  }

  private Upload.Stored picture(int shade) throws IOException {
    var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, shade);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Upload upload = attachments.store(new ByteArrayInputStream(bytes.toByteArray()), WORD + ".png");
    assertThat(upload).isInstanceOf(Upload.Stored.class);
    return (Upload.Stored) upload;
  }
}
