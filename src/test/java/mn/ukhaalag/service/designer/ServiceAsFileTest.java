package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service travels as one file: text, questions, fees and process.
@ProvinceTest
class ServiceAsFileTest {

  private static final String FILES = "/administration/service-files";
  private static final String HOME = "/administration/services/";

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired Services services;
  @Autowired Ledger ledger;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void aFileMakesTheSameServiceUnderAnotherCode() {
    Browse keeper = keeper("heatnet");
    Browse second = keeper("heatnet");
    written(keeper, "test-file-one");
    byte[] file = keeper.download(HOME + "test-file-one/versions/1/file");
    ObjectNode catalogue = (ObjectNode) json.readTree(file).path("catalogue");
    assertThat(catalogue.path("needs").path("mn").asString()).isEqualTo("Үнэмлэх\nЗураг");
    assertThat(catalogue.path("ground").path("en").asString()).isEqualTo("Heat law, 12");
    assertThat(catalogue.path("time").path("amount").asInt()).isEqualTo(10);
    assertThat(catalogue.path("channels").toString()).isEqualTo("[\"ONLINE\",\"COUNTER\"]");
    assertThat(catalogue.path("organisation").asString()).isEqualTo("heatnet");

    Seen looked = bring(keeper, file, "test-file-two");
    assertThat(looked.text()).contains("Шинэ үйлчилгээ", "Heat law, 12", "3 асуулт");
    assertThat(services.findEver("test-file-two")).isEmpty();
    Seen draft = take(looked);
    assertThat(draft.path()).isEqualTo(HOME + "test-file-two/versions/1");
    assertThat(second.open("/services/test-file-two").status()).isEqualTo(404);
    assertThat(second.open("/services").page().select("a[href$=/test-file-two]")).isEmpty();
    assertThat(second.open(HOME + "test-file-two").text()).contains("хараахан харахгүй");

    publish(keeper, second, "test-file-two", 1);
    assertThat(second.open("/services/test-file-two").text())
        .contains("Дулаан залгах", "Дулааны хууль, 12", "Үнэмлэх");
    assertThat(without(keeper.download(HOME + "test-file-two/versions/1/file")))
        .isEqualTo(without(file));
  }

  /// The file without its code, in which the two have to differ.
  private ObjectNode without(byte[] file) {
    ObjectNode root = (ObjectNode) json.readTree(file);
    root.remove("service");
    return root;
  }

  @Test
  void whatAFileChangesIsLookedAtAndPublishedByASecondPerson() {
    Browse keeper = keeper("ussuvag");
    Browse second = keeper("ussuvag");
    Service service = written(keeper, "test-file-known");
    byte[] file = keeper.download(HOME + "test-file-known/versions/1/file");
    byte[] changed =
        changed(
            file,
            root -> {
              label(root, "fee", "Шинэ төлбөр", "A new fee");
              ((ObjectNode) root.path("presentation").path("questions").path(0))
                  .put("name", "pieces");
            });
    Seen looked = bring(keeper, changed, "");
    assertThat(looked.text())
        .contains("Шинэ төлбөр", "A new fee", "(pieces) асуулт шинэ", "(what) асуулт хасагдана");
    assertThat(looked.page().select("th[scope=row]").eachText()).hasSize(2);
    Seen same = bring(keeper, file, "");
    assertThat(same.text()).contains("Авах зүйл алга");
    assertThat(same.page().select("form[action$=/taken]")).isEmpty();

    Seen draft = take(looked);
    assertThat(draft.text()).contains("нийтлэхэд каталогийн бичвэр", "Шинэ төлбөр");
    assertThat(second.open("/services/test-file-known").text()).doesNotContain("Шинэ төлбөр");
    publish(keeper, second, "test-file-known", 2);
    assertThat(services.find("test-file-known").orElseThrow().words().fee().en())
        .isEqualTo("A new fee");
    assertThat(ledger.history(service.thing()).stream().map(Entry::act))
        .contains("service.text-changed");
    assertThat(keeper.open(HOME + "test-file-known/versions/2").text())
        .doesNotContain("нийтлэхэд каталогийн бичвэр");
  }

  @Test
  void anOlderFileLeavesTheTextAlone() {
    Browse keeper = keeper("ussuvag");
    Browse second = keeper("ussuvag");
    Service service = written(keeper, "test-file-old");
    byte[] file = keeper.download(HOME + "test-file-old/versions/1/file");
    byte[] old = changed(file, root -> root.remove("catalogue"));
    assertThat(bring(keeper, old, "test-file-none").text()).contains("каталогийн бичвэр");
    byte[] other =
        changed(
            old,
            root ->
                ((ObjectNode) root.path("presentation").path("questions").get(0))
                    .put("name", "shop"));
    Seen looked = bring(keeper, other, "");
    assertThat(looked.text()).contains("Бичвэр хэвээр үлдэнэ");
    take(looked);
    publish(keeper, second, "test-file-old", 2);
    assertThat(services.find("test-file-old").orElseThrow()).isEqualTo(service);
  }

  @Test
  void whatHasChangedSinceIsLookedAtOnceMore() {
    Browse keeper = keeper("ussuvag");
    written(keeper, "test-file-late");
    byte[] file = keeper.download(HOME + "test-file-late/versions/1/file");
    Seen looked = bring(keeper, changed(file, root -> label(root, "who", "Хэн ч", "Anybody")), "");
    String text = HOME + "test-file-late/text";
    keeper.open(text).form(text).with("place-mn", "Танхим").with("place-en", "Hall").send();
    Seen late = take(looked);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Таныг харснаас хойш", "Танхим", "Хэн ч");
    assertThat(take(late).path()).isEqualTo(HOME + "test-file-late/versions/2");
  }

  @Test
  void aFaultyFileSaysWhatIsWrong() {
    Browse keeper = keeper("ussuvag");
    written(keeper, "test-file-wrong");
    byte[] file = keeper.download(HOME + "test-file-wrong/versions/1/file");
    refused(keeper, "{", "JSON гэж уншиж");
    refused(keeper, part(file, it -> it.put("life", "CHILD")), "catalogue.life");
    refused(keeper, part(file, it -> it.put("title", 5)), "catalogue.title", "хоёр хэлээр");
    refused(keeper, part(file, it -> it.putArray("channels").add("PIGEON")), "ONLINE");
    refused(keeper, part(file, it -> it.putObject("time").put("amount", 1)), "WORKING_DAYS");
    refused(
        keeper,
        part(file, it -> it.putObject("time").put("amount", 1).put("unit", "MOONS")),
        "catalogue.time.unit");
    refused(keeper, part(file, it -> it.put("lifeEvent", "PARTY")), "catalogue.lifeEvent");
    refused(
        keeper,
        part(file, it -> ((ObjectNode) it.path("fee")).put("mn", "5000")),
        "catalogue.fee.en",
        "нөгөө хэлээр");
    refused(
        keeper,
        changed(file, root -> root.putObject("presentation").putArray("questions")),
        "асуулт");
    Seen foreign = bring(keeper("health"), file, "");
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.text()).contains("өөр байгууллагын");
    assertThat(bring(keeper, file, "Бага").text()).contains("2–40");
    assertThat(
            Administrator.of("ussuvag", Role.OFFICIAL, port, database, sessions)
                .open(FILES)
                .status())
        .isEqualTo(404);
    Seen own = bring(keeper, changed(file, root -> label(root, "who", "А", "B")), "");
    assertThat(keeper("ussuvag").open(own.path()).status()).isEqualTo(404);
  }

  private void refused(Browse keeper, String file, String... sentence) {
    refused(keeper, file.getBytes(StandardCharsets.UTF_8), sentence);
  }

  private void refused(Browse keeper, byte[] file, String... sentence) {
    Seen refused = bring(keeper, file, "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(sentence);
  }

  private byte[] part(byte[] file, Consumer<ObjectNode> change) {
    return changed(file, root -> change.accept((ObjectNode) root.path("catalogue")));
  }

  private byte[] changed(byte[] file, Consumer<ObjectNode> change) {
    ObjectNode root = (ObjectNode) json.readTree(file);
    change.accept(root);
    // The rules for the answers follow from the questions.
    root.putNull("schema");
    return json.writeValueAsBytes(root);
  }

  private static void label(ObjectNode root, String text, String mn, String en) {
    ((ObjectNode) root.path("catalogue")).putObject(text).put("mn", mn).put("en", en);
  }

  /// A service with a published version and a text that says something in every field.
  private Service written(Browse keeper, String code) {
    Service service = office.service(code, code.contains("-one") ? "heatnet" : "ussuvag");
    office.publish(service, PermitOffice.drawn("drawio"));
    String text = HOME + code + "/text";
    Seen kept =
        keeper
            .open(text)
            .form(text)
            .with("title-mn", "Дулаан залгах")
            .with("title-en", "Connect heat")
            .with("who-mn", "Айл өрх")
            .with("who-en", "Households")
            .with("needs-mn", "Үнэмлэх\nЗураг")
            .with("needs-en", "Identity card\nDrawing")
            .with("ground-mn", "Дулааны хууль, 12")
            .with("ground-en", "Heat law, 12")
            .with("result-mn", "Гэрээ")
            .with("result-en", "Contract")
            .with("channel-COUNTER", "true")
            .with("life", "HOME")
            .send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    return services.find(code).orElseThrow();
  }

  private static Seen bring(Browse keeper, byte[] file, String code) {
    return keeper
        .open(FILES)
        .form(FILES)
        .with("code", code)
        .file("file", "service.json", "application/json", file)
        .send();
  }

  private static Seen take(Seen looked) {
    return looked.form(looked.page().select("form[action$=/taken]").attr("action")).send();
  }

  private static void publish(Browse maker, Browse second, String code, int number) {
    String path = HOME + code + "/versions/" + number;
    Seen proposed = maker.open(path).form(path + "/proposal").send();
    assertThat(proposed.page().select("form[action$=/publication]")).isEmpty();
    Seen published = second.open(path).form(path + "/publication").send();
    assertThat(published.statusBeforeRedirect()).isEqualTo(303);
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
