package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.OtherNode;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/// What browsers are told by a house with an `https` address.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class SecureHouseTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Autowired HikariDataSource database;
  @Autowired People people;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private OtherNode house;

  @BeforeAll
  void start() {
    house = OtherNode.start(database, 4, "ukhaalag.address=https://darkhan.example");
  }

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void allCookiesHaveNamesThatNoOtherHostCanSet() {
    people.citizen("Энх", "95720010");
    Browse browse = Browse.at(house.port());
    Seen english = browse.open("/language/en?continue=/sign-in");
    assertThat(english.text()).contains("Sign in");
    Seen signed = browse.signIn("95720010", People.PASSWORD);
    assertThat(signed.path()).doesNotStartWith("/sign-in");
    Seen changed = browse.open("/account").form("/account/language").with("language", "en").send();
    assertThat(changed.text()).as("the note of a cookie is read").contains("saved");
    assertThat(browse.names())
        .contains("__Host-SESSION", "__Host-XSRF-TOKEN", "__Host-language")
        .allMatch(it -> it.startsWith("__Host-"));
  }

  @Test
  void aCookieThatAnotherHostPlantedIsNotBelieved() {
    Browse browse = Browse.at(house.port());
    browse.keep("language", "en");
    assertThat(browse.open("/sign-in").text()).contains("Нэвтрэх").doesNotContain("Sign in");
    browse.keep("__Secure-language", "en");
    browse.keep("__Secure-__Host-language", "en");
    assertThat(browse.open("/sign-in").text()).contains("Нэвтрэх").doesNotContain("Sign in");
    browse.keep("__Host-language", "en");
    assertThat(browse.open("/sign-in").text()).contains("Sign in");
  }

  @Test
  void draftsAreFoundByACookieThatNoOtherHostCanSet() {
    Browse browse = Browse.at(house.port());
    String planted = UUID.randomUUID().toString();
    browse.keep("__Secure-draft", planted);
    browse.keep("__Host-draft", "chosen-by-somebody-else-and-quite-long");
    Seen saved =
        browse
            .open("/petitions/new")
            .form("/petitions/new")
            .with("title", "Хамгаалсан ноорог")
            .with("step", "save")
            .send();
    assertThat(saved.text()).contains("илгээгээгүй 1 өргөдөл");
    String cookie = browse.cookie("__Host-draft").orElseThrow();
    assertThat(cookie).isNotEqualTo(planted).hasSize(36);
  }

  @Test
  void aNoteThatWeDidNotSignIsNotTold() {
    Browse browse = Browse.at(house.port());
    String text = "service.application.withdrawn|call-95760009";
    browse.keep("__Host-note", text);
    assertThat(browse.open("/sign-in").text()).doesNotContain("95760009");
    browse.keep("__Host-note", "A".repeat(43) + "|" + text);
    assertThat(browse.open("/sign-in").text()).doesNotContain("95760009");
  }

  @Test
  void pagesOfTheServerItselfSayThatOnlyTlsIsSpoken() throws IOException {
    String refused = raw("GET /%zz HTTP/1.1\r\nHost: darkhan.example\r\nConnection: close\r\n\r\n");
    assertThat(refused)
        .startsWith("HTTP/1.1 400")
        .contains("Strict-Transport-Security: max-age=31536000 ; includeSubDomains");
    Seen page = Browse.at(house.port()).open("/sign-in");
    assertThat(page.header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000 ; includeSubDomains");
  }

  @Test
  void textsSayThatTheyAreUtf8() {
    Browse browse = Browse.at(house.port());
    Seen page = browse.open("/sign-in");
    List<String> texts =
        page.page().select("link[rel=stylesheet], script[src]").stream()
            .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("src"))
            .toList();
    assertThat(texts).isNotEmpty();
    for (String text : texts) {
      assertThat(browse.open(text).header("Content-Type"))
          .as(text)
          .containsIgnoringCase("charset=utf-8");
    }
    assertThat(browse.open("/assets/icon.svg").header("Content-Type"))
        .containsIgnoringCase("charset=utf-8");
  }

  @Test
  void aFieldIsNotSetByTheAddressOfItsForm() {
    Browse browse = Browse.at(house.port());
    String token = browse.open("/sign-in").form("/sign-in").value("_csrf");
    String body = "_csrf=" + token + "&identifier=nobody&password=nothing";
    assertThat(sign(browse, "/sign-in?identifier=other", body).status()).isEqualTo(400);
    assertThat(sign(browse, "/sign-in?%69dentifier=other", body).status()).isEqualTo(400);
    assertThat(sign(browse, "/sign-in?from=letter", body).status()).isEqualTo(422);
    String loud = FORM.toUpperCase(Locale.ROOT);
    assertThat(send(browse, "/sign-in?identifier=other", body, loud).status()).isEqualTo(400);
  }

  private static Seen sign(Browse browse, String address, String body) {
    return send(browse, address, body, FORM);
  }

  private static Seen send(Browse browse, String address, String body, String type) {
    return browse.send(
        browse.request(address).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.port());
        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
      out.print(request);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
