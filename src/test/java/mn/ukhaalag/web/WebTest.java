package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvinceTest
class WebTest {

  private static final int FIRST_PAGE_BYTES = 100_000;
  private static final Pattern FONT = Pattern.compile("url\\(\"([^\"]+)\"\\)");

  @LocalServerPort int port;

  @Test
  void greetsInMongolianAndAnswersInEnglishWhenAsked() {
    var citizen = Browse.at(port);
    Seen home = citizen.open("/");
    assertThat(home.page().select("html").attr("lang")).isEqualTo("mn");
    assertThat(home.text()).contains("Өргөдөл, гомдол гаргах");

    String change = home.page().select("a[hreflang=en]").attr("href");
    Seen english = citizen.open(change);
    assertThat(english.path()).isEqualTo("/");
    assertThat(english.page().select("html").attr("lang")).isEqualTo("en");
    Seen privacy = citizen.open("/privacy");
    assertThat(privacy.text())
        .contains("Human Rights Commission", "health centres", "register number in full");
    assertThat(privacy.page().select("main a").eachAttr("href"))
        .contains("/account/data", "/account/erasure", "/account/readings");
  }

  @Test
  void theLanguageSwitchComesBackToTheSamePage() {
    var citizen = Browse.at(port);
    Seen page = citizen.open("/about?from=home");
    Seen english = citizen.open(page.page().select("a[hreflang=en]").attr("href"));
    assertThat(english.path()).isEqualTo("/about?from=home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"})
  void theLanguageSwitchLeadsNobodyAway(String elsewhere) {
    var back = java.net.URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
    Seen end = Browse.at(port).open("/language/en?back=" + back);
    assertThat(end.path()).isEqualTo("/");
    assertThat(end.response().uri().getHost()).isEqualTo("127.0.0.1");
  }

  /// Letters of an address may be written as their numbers, too.
  @Test
  void anAddressIsTheSameHoweverItIsWritten() {
    Seen plain = Browse.at(port).open("/services/archive-reference");
    Seen other = Browse.at(port).open("/%73ervices/archive%2Dreference");
    assertThat(plain.status()).isEqualTo(200);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.page().title()).isEqualTo(plain.page().title());
    assertThat(Browse.at(port).open("/services/archive-reference/no/such").status()).isEqualTo(404);
  }

  @Test
  void anUnknownPageSaysSoInOurOwnFrame() {
    Seen page = Browse.at(port).open("/no/such/page");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.page().select("h1").text()).isEqualTo("Хуудас олдсонгүй");
    assertThat(page.page().select(".uk-header__name")).isNotEmpty();
  }

  @Test
  void programsGetAProblemDocument() {
    Seen answer = Browse.at(port).open("/api/v1/no-such-thing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/petitions;x=1", "/%2e%2e/%2e%2e/etc/passwd", "/a%00b", "/error"})
  void whatNeverReachesAPageLooksLikeOurs(String path) {
    Seen page = Browse.at(port).open(path);
    assertThat(page.status()).isBetween(400, 404);
    assertThat(page.body())
        .contains("ukhaalag.css", "lang=\"mn\"")
        .doesNotContain("Whitelabel", "Tomcat", "Exception", "at org.");
  }

  @Test
  void evenABrokenRequestGetsAPlainPageInBothLanguages() throws Exception {
    String answer = raw("GET /{}<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("could not be read", "уншиж чадсангүй");
    assertThat(answer).doesNotContain("Tomcat", "Apache", "Exception");
  }

  @Test
  void aFormWithAnOldTokenKeepsWhatWasTyped() {
    var citizen = Browse.at(port);
    citizen.open("/");
    var form = "_csrf=old&text=Манай+гудамж+харанхуй&kind=complaint&password=secret";
    Seen page =
        citizen.send(
            citizen
                .request("/petitions/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("complaint");
    Elements again = page.page().select("form[action=/petitions/new]");
    assertThat(again.select("textarea[name=text]").text()).isEqualTo("Манай гудамж харанхуй");
    assertThat(again.select("input[name=kind]").val()).isEqualTo("complaint");
    assertThat(again.select("input[name=_csrf]").val()).isNotBlank().isNotEqualTo("old");
    assertThat(page.body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, false",
    "Sec-Fetch-Site, same-site, false",
    "Origin, https://evil.example, false",
    "Origin, null, false",
    "X-Nothing, x, true"
  })
  void aFormFromElsewhereCannotBeSentOnWithOneClick(String header, String value, boolean isShown) {
    var victim = Browse.at(port);
    victim.open("/");
    Seen page =
        victim.send(
            victim
                .request("/petitions/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("title=planted&step=send")));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.page().select("main form, main input")).isEmpty();
    assertThat(page.text().contains("planted")).isEqualTo(isShown);
  }

  @Test
  void anAddressWrittenOtherwiseIsTheSameAddress() {
    Seen answer = Browse.at(port).open("/%61pi/v1/no-such-thing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aFormThatArrivesInPartIsAnsweredWithASentence() throws Exception {
    String answer =
        raw(
            """
            POST /petitions/new HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Content-Type: multipart/form-data; boundary=x\r
            Content-Length: 5000\r
            \r
            --x\r
            Content-Disposition: form-data; name="title"\r
            \r
            cut""");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("uk-header", "дутуу ирлээ");
  }

  @Test
  void tooMuchIsRefusedBeforeItIsRead() throws Exception {
    String head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: multipart/form-data; boundary=x\r
        %s\r
        \r
        """;
    assertThat(raw(head.formatted("/sign-in", "Content-Length: 200000000")))
        .startsWith("HTTP/1.1 413")
        .contains("uk-header");
    assertThat(raw(head.formatted("/petitions/new", "Transfer-Encoding: chunked")))
        .startsWith("HTTP/1.1 411")
        .contains("Content-Length");
  }

  @Test
  void theFirstPageIsLight() throws Exception {
    var loaded = new LinkedHashSet<String>();
    var page = Browse.at(port).open("/").page();
    page.select("link[rel=stylesheet], link[rel=icon], link[rel=manifest], link[rel=preload]")
        .forEach(it -> loaded.add(it.attr("href")));
    page.select("script[src], img[src]").forEach(it -> loaded.add(it.attr("src")));
    loaded.addAll(fonts(loaded));
    int total = wireSize("/");
    for (String address : loaded) {
      total += wireSize(address);
    }
    assertThat(loaded).anyMatch(it -> it.endsWith(".woff2")).anyMatch(it -> it.contains(".js"));
    assertThat(total).isLessThanOrEqualTo(FIRST_PAGE_BYTES);
  }

  @Test
  void tellsProgramsWhatTheyLookFor() {
    var program = Browse.at(port);
    assertThat(program.open("/robots.txt").body()).contains("User-agent: *", "/sitemap.xml");
    Seen sitemap = program.open("/sitemap.xml");
    assertThat(sitemap.header("Content-Type")).startsWith("application/xml");
    for (String part : sitemap.page().select("loc").eachText()) {
      Seen pages = program.open(part.replaceFirst("^https?://[^/]+", ""));
      assertThat(pages.status()).isEqualTo(200);
      assertThat(pages.page().select("loc").eachText()).isNotEmpty().doesNotHaveDuplicates();
    }
    assertThat(program.open("/sitemap-organisations.xml").body())
        .contains("/organisations/nauug</loc>");
    assertThat(program.open("/sitemap-nothing.xml").status()).isEqualTo(404);
    assertThat(program.open("/.well-known/security.txt").body())
        .contains("Contact:", "Expires:", "Policy:");
    Seen manifest = program.open("/manifest.webmanifest");
    assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
    assertThat(manifest.body()).contains("icon.svg");
  }

  private Set<String> fonts(Set<String> loaded) {
    String style = loaded.stream().filter(it -> it.contains(".css")).findFirst().orElseThrow();
    var fonts = new LinkedHashSet<String>();
    FONT.matcher(Browse.at(port).open(style).body())
        .results()
        .forEach(it -> fonts.add("/assets/" + it.group(1)));
    return fonts;
  }

  private int wireSize(String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port).resolve(address))
              .header("Accept-Encoding", "gzip")
              .build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      return answer.body().length;
    }
  }

  private String raw(String request) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.shutdownOutput();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
