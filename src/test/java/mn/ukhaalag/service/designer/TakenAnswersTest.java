package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// An office says without a file what programs take from the answers: who has to agree, of what
/// there are only so many places, and what the certificate says.
@ProvinceTest
class TakenAnswersTest {

  private static final String HOME = "/administration/services/insurance-reference";
  private static final String PENSION = "/administration/services/pension";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void coSignersPlacesAndOpinionsAreThereWhenTheyAreOpenedAgain() {
    Browse keeper = keeper();
    String path = keeper.open(HOME).form(HOME + "/versions").send().path();
    addPlaces(keeper, path);
    Seen chosen =
        keeper
            .open(path + "/uses")
            .form(path + "/uses")
            .with("cosigners", "+")
            .with("behalf-child", "true")
            .with("places", "hall")
            .send();
    assertThat(chosen.statusBeforeRedirect()).isEqualTo(303);
    assertThat(chosen.text()).contains("Хамтран хүсэгчид", "Хуваарилах орон тоо: Аль танхим");
    assertThat(process(keeper, path)).contains("uk:step=\"consent\"", "uk:step=\"place\"");
    assertThat(keeper.open(path + "/preview").text())
        .contains("Хүүхдийн эсвэл асран хамгаалж буй хүний")
        .doesNotContain("Итгэмжлэлээр");

    Filling parallel =
        keeper
            .open(path + "/process")
            .form(path + "/process")
            .with("pattern", "PARALLEL")
            .with("party-0-organisation", "env")
            .with("party-0-mn", "Байгаль орчны санал")
            .with("party-0-en", "Opinion on nature")
            .with("party-0-days", "5")
            .with("party-1-organisation", "bag")
            .with("step-certificate", "true");
    assertThat(parallel.send().statusBeforeRedirect()).isEqualTo(303);
    assertThat(process(keeper, path)).contains("uk:step=\"consent\"", "uk:step=\"certificate\"");

    Filling again = keeper.open(path + "/process").form(path + "/process");
    assertThat(again.value("party-0-organisation")).isEqualTo("env");
    assertThat(again.value("party-0-mn")).isEqualTo("Байгаль орчны санал");
    assertThat(again.value("party-0-en")).isEqualTo("Opinion on nature");
    assertThat(again.value("party-0-days")).isEqualTo("5");
    assertThat(again.value("party-1-organisation")).isEqualTo("bag");
    String before = process(keeper, path);
    assertThat(again.send().statusBeforeRedirect()).isEqualTo(303);
    assertThat(process(keeper, path)).isEqualTo(before);

    refusesADrawingWithoutTheStep(keeper, path);
    keeper.open(path + "/uses").form(path + "/uses").with("places", "").send();
    assertThat(process(keeper, path)).contains("uk:step=\"consent\"").doesNotContain("\"place\"");
  }

  private static void addPlaces(Browse keeper, String path) {
    Seen kept =
        keeper
            .open(path + "/new-question?kind=choice")
            .form(path + "/questions")
            .with("label-mn", "Аль танхим")
            .with("label-en", "Which hall")
            .with("name", "hall")
            .with("after", "phone")
            .with("option-0-mn", "Том")
            .with("option-0-en", "Large")
            .with("option-1-mn", "Жижиг")
            .with("option-1-en", "Small")
            .send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
  }

  private static void refusesADrawingWithoutTheStep(Browse keeper, String path) {
    byte[] without =
        process(keeper, path)
            .replace("uk:step=\"consent\"", "uk:step=\"warn\"")
            .getBytes(StandardCharsets.UTF_8);
    Seen refused =
        keeper
            .open(path + "/process")
            .form(path + "/process/file")
            .file("file", "process.bpmn", "application/xml", without)
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("«consent»");
  }

  private static String process(Browse keeper, String path) {
    return new String(keeper.download(path + "/process.bpmn"), StandardCharsets.UTF_8);
  }

  @Test
  void theCertificateSaysWhatTheOfficeWroteAndTicked() throws IOException {
    Browse keeper = keeper();
    String path = keeper.open(PENSION).form(PENSION + "/versions").send().path();
    addPlaces(keeper, path);
    keeper.open(path + "/process").form(path + "/process").with("step-certificate", "true").send();
    Filling form = keeper.open(path + "/certificate").form(path + "/certificate");
    assertThat(form.value("fact-hall")).isEqualTo("true");
    Seen half = form.with("title-mn", "Тэтгэврийн лавлагаа").send();
    assertThat(half.status()).isEqualTo(422);
    Filling whole = half.form(path + "/certificate").with("title-en", "Pension reference");
    assertThat(whole.value("title-mn")).isEqualTo("Тэтгэврийн лавлагаа");
    Seen kept =
        whole
            .with("text-mn", "Иргэн тэтгэвэр авдаг нь үнэн.")
            .with("text-en", "The citizen receives a pension.")
            .send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    assertThat(kept.text()).contains("Тэтгэврийн лавлагаа", "Иргэн тэтгэвэр авдаг нь үнэн.");
    assertThat(text(keeper.download(path + "/certificate.pdf")))
        .contains("ЗАГВАР – хүчингүй", "ТЭТГЭВРИЙН ЛАВЛАГАА", "The citizen receives a pension.")
        .contains("Аль танхим", "Том / Large");

    Seen nothing =
        keeper
            .open(path + "/certificate")
            .form(path + "/certificate")
            .with("text-mn", "")
            .with("text-en", "")
            .without("fact-hall")
            .send();
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("дор хаяж нэгийг");
    keeper.open(path).form(path + "/questions/hall/removal").send();
    assertThat(keeper.open(path).text()).doesNotContain("Аль танхим");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private Browse keeper() {
    return Administrator.of("si", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
