package mn.ukhaalag.petition.open311;

import static mn.ukhaalag.petition.Programs.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Programs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// What a client of Open311 does with us, in both formats.
@ProvinceTest
class GeoReportStoryTest {

  private static final String V2 = "/open311/v2";

  @LocalServerPort int port;
  @Autowired Programs programs;
  @Autowired SettableClock clock;
  @Autowired JsonMapper json;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aClientFindsUsAndItsService(Format format) {
    Seen discovery = read(format, "/discovery", "");
    assertThat(values(format, discovery, "specification"))
        .containsExactly("http://wiki.open311.org/GeoReport_v2");
    assertThat(values(format, discovery, "url").getFirst()).endsWith(V2);

    Seen services = read(format, "/services", "?jurisdiction_id=darkhan-uul.mn");
    assertThat(values(format, services, "service_code")).contains("R3", "W4", "X0");
    assertThat(values(format, services, "type")).containsOnly("realtime");
    assertThat(values(format, services, "metadata")).containsOnly("true");
    List<String> english = values(format, read(format, "/services", "?locale=en"), "service_name");
    assertThat(english).isNotEqualTo(values(format, services, "service_name"));
    assertThat(String.join("", english)).doesNotContainPattern("[а-яө]{3}");

    Seen definition = read(format, "/services/R3", "");
    assertThat(values(format, definition, "service_code")).containsExactly("R3");
    assertThat(values(format, definition, "code"))
        .containsExactly("kind", "title", "area", "publish");
    assertThat(values(format, definition, "datatype"))
        .containsExactly("singlevaluelist", "string", "singlevaluelist", "singlevaluelist");
    assertThat(values(format, definition, "key")).contains("COMPLAINT", "450151", "yes");
    if (format == Format.XML) {
      Document xml = xml(definition);
      assertThat(xml.select("service_definition > attributes > attribute > values > value > name"))
          .isNotEmpty();
      assertThat(definition.body()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      assertThat(xml(services).select("services > service > group")).isNotEmpty();
      assertThat(xml(discovery).select("discovery > endpoints > endpoint > formats > format"))
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aRequestIsPostedPublishedAndFound(Format format) {
    Map<String, String> form = form("W1");
    form.put("attribute[area]", "450751");
    form.put("media_url", "http://169.254.169.254/latest/meta-data");
    form.put("account_id", "user-7");
    String key = UUID.randomUUID().toString();
    Seen posted = post(format, form, key);
    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    String id = values(format, posted, "service_request_id").getFirst();
    assertThat(id).matches("DU-2026-\\d{6,}-\\d");
    assertThat(values(format, posted, "service_notice").getFirst()).contains("2026-04-01");
    assertThat(values(format, posted, "account_id")).containsExactly("user-7");
    assertThat(values(format, post(format, form, key), "service_request_id")).containsExactly(id);
    form.put("description", "Огт өөр зүйл бичсэн хүсэлт.");
    isRefused(format, post(format, form, key), 409);

    isRefused(format, read(format, "/requests/" + id, ""), 404);
    isRefused(format, read(format, "/tokens/" + id, ""), 404);
    Seen token = read(format, "/tokens/" + id, "?api_key=" + form.get("api_key"));
    assertThat(values(format, token, "service_request_id")).containsExactly(id);

    programs.publish(id);
    Seen request = read(format, "/requests/" + id, "");
    assertThat(values(format, request, "service_request_id")).containsExactly(id);
    assertThat(values(format, request, "status")).containsExactly("open");
    assertThat(values(format, request, "service_code")).containsExactly("W1");
    assertThat(values(format, request, "requested_datetime"))
        .containsExactly("2026-03-02T02:00:00Z");
    assertThat(values(format, request, "lat").getFirst()).startsWith("49.48");
    assertThat(values(format, request, "long").getFirst()).startsWith("105.9");
    assertThat(values(format, request, "address").getFirst()).startsWith("3-р хороолол, ");
    assertThat(request.body()).doesNotContain("99112233", "Дорж");
    assertThat(values(format, read(format, "/tokens/" + id, ""), "token")).containsExactly(id);
    if (format == Format.XML) {
      assertThat(xml(request).select("service_requests > request > service_name")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void requestsAreListedByFiltersAndPages(Format format) {
    clock.set(SettableClock.START.plus(Duration.ofDays(format == Format.XML ? 200 : 400)));
    String day = clock.instant().toString().substring(0, 10);
    String next = clock.instant().plus(Duration.ofDays(1)).toString().substring(0, 10);
    for (String code : List.of("W1", "W1", "W4")) {
      Seen posted = post(format, form(code), UUID.randomUUID().toString());
      programs.publish(values(format, posted, "service_request_id").getFirst());
      clock.advance(Duration.ofMinutes(1));
    }
    String span = "?start_date=" + day + "T00:00:00Z&end_date=" + next + "T00:00:00%2B08:00";
    List<String> all = ids(format, span);
    assertThat(all).hasSize(3);
    assertThat(ids(format, "")).containsAll(all);
    assertThat(ids(format, span + "&service_code=W4")).containsExactly(all.getFirst());
    assertThat(ids(format, span + "&service_code=W4,W1&status=open,closed")).isEqualTo(all);
    assertThat(ids(format, span + "&status=closed")).isEmpty();
    assertThat(ids(format, span + "&page_size=2&page=1")).isEqualTo(all.subList(0, 2));
    assertThat(ids(format, span + "&page_size=2&page=2")).isEqualTo(all.subList(2, 3));
    assertThat(ids(format, span + "&page_size=2&page=3")).isEmpty();
    String link = read(format, "/requests", span + "&page_size=2").header("Link");
    String after = link.replaceFirst("^<https?://[^/]+", "").replaceFirst(">.*$", "");
    assertThat(values(format, get(port, after), "service_request_id")).isEqualTo(all.subList(2, 3));
    assertThat(ids(format, "?service_request_id=" + all.get(2) + ",nonsense,&status=closed"))
        .containsExactly(all.get(2));
    String later = "?start_date=" + next + "T01:00:00Z&end_date=" + next + "T02:00:00Z";
    assertThat(ids(format, later)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyErrorIsToldInTheFormatAsked(Format format) {
    isRefused(format, read(format, "/services", "?jurisdiction_id=sfgov.org"), 404);
    isRefused(format, read(format, "/services/Z99", ""), 404);
    isRefused(format, read(format, "/requests/DU-2026-000001-1", ""), 404);
    isRefused(format, read(format, "/nothing", ""), 404);
    for (String query :
        List.of(
            "start_date=yesterday",
            "end_date=2026-13-01T00:00:00Z",
            "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z",
            "start_date=2026-06-01T00:00:00Z&end_date=2026-05-01T00:00:00Z",
            "service_code=Z99",
            "status=lost",
            "page=0",
            "page_size=1001",
            "page=22&page_size=1000",
            "after=x")) {
      isRefused(format, read(format, "/requests", "?" + query), 400);
    }
    isRefused(format, post(format, with("api_key", ""), key()), 403);
    isRefused(format, post(format, with("api_key", "uk_wrong"), key()), 403);
    isRefused(format, post(format, with("api_key", programs.key("nauug-head")), key()), 403);
    isRefused(format, post(format, with("service_code", "Z99"), key()), 404);
    isRefused(format, post(format, with("service_code", ""), key()), 400);
    isRefused(format, post(format, with("description", ""), key()), 400);
    isRefused(format, post(format, with("description", "ам\u0000дахгүй байна"), key()), 400);
    isRefused(format, post(format, with("description", "ам\u202edахгүй байна"), key()), 400);
    isRefused(format, post(format, with("lat", "north"), key()), 400);
    isRefused(format, post(format, with("lat", "10.0"), key()), 400);
    isRefused(format, post(format, with("email", "x"), key()), 400);
    isRefused(format, post(format, with("attribute[kind]", "x"), key()), 400);
    isRefused(format, post(format, with("attribute[area]", "99"), key()), 400);
    isRefused(format, post(format, with("address_id", "99"), key()), 400);
    isRefused(format, post(format, with("description", "а".repeat(20_000)), key()), 400);
    isRefused(format, post(format, with("description", "a".repeat(10 << 20)), key()), 413);
    Map<String, String> nowhere = with("lat", "");
    nowhere.put("address_string", "");
    isRefused(format, post(format, nowhere, key()), 400);
    isRefused(
        format,
        Programs.send(port, V2 + "/requests" + end(format), "text/xml", "<!DOCTYPE a>", key()),
        400);
    Seen english = read(format, "/services/Z99", "?locale=en");
    assertThat(values(format, english, "description").getFirst()).startsWith("There is no such");
  }

  private Map<String, String> form(String code) {
    var form = new LinkedHashMap<String, String>();
    form.put("api_key", programs.key("nauug-clerk"));
    form.put("jurisdiction_id", "darkhan-uul.mn");
    form.put("service_code", code);
    form.put("lat", "49.4867");
    form.put("long", "105.9228");
    form.put("address_string", "3-р хороолол");
    form.put("first_name", "Бат");
    form.put("last_name", "Дорж");
    form.put("phone", "99112233");
    form.put("description", "Худгийн ус <гурав> хоног гарахгүй & \"тунгалаг\" биш байна.");
    return form;
  }

  private Map<String, String> with(String field, String value) {
    Map<String, String> form = form("W1");
    form.put(field, value);
    return form;
  }

  private Seen post(Format format, Map<String, String> form, String key) {
    String body =
        form.entrySet().stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&"));
    return Programs.send(
        port,
        V2 + "/requests" + end(format),
        "application/x-www-form-urlencoded; charset=utf-8",
        body,
        key);
  }

  private Seen read(Format format, String path, String query) {
    return get(port, V2 + path + end(format) + query);
  }

  private List<String> ids(Format format, String query) {
    Seen list = read(format, "/requests", query);
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return values(format, list, "service_request_id");
  }

  private void isRefused(Format format, Seen answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(values(format, answer, "code")).isNotEmpty().containsOnly(String.valueOf(status));
    assertThat(values(format, answer, "description")).isNotEmpty().doesNotContain("");
    assertThat(answer.body()).doesNotContain("Exception", "<html");
    if (format == Format.XML) {
      assertThat(xml(answer).select("errors > error > code")).isNotEmpty();
    }
  }

  /// All values of the fields with that name, wherever they stand.
  private List<String> values(Format format, Seen answer, String field) {
    String type = format == Format.XML ? "text/xml" : "application/json";
    assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT))
        .isEqualTo(type + ";charset=utf-8");
    return switch (format) {
      case JSON -> json.readTree(answer.body()).findValuesAsString(field);
      case XML -> xml(answer).getElementsByTag(field).eachText();
    };
  }

  private static Document xml(Seen answer) {
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }

  private static String end(Format format) {
    return "." + format.name().toLowerCase(Locale.ROOT);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
