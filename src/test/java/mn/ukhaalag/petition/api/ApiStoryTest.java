package mn.ukhaalag.petition.api;

import static mn.ukhaalag.petition.Programs.get;
import static mn.ukhaalag.petition.Programs.post;
import static mn.ukhaalag.petition.Programs.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Programs;
import mn.ukhaalag.petition.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program files, follows and reads petitions.
@ProvinceTest
class ApiStoryTest {

  private static final String PETITIONS = "/api/v1/petitions";
  private static final String SECRET = "Tracking-Secret";

  private static final String LAMP =
      """
      {"kind": "REQUEST", "category": "R3", "area": "450151", "title": "Гудамж харанхуй",
       "body": "Манай гудамжны гэрэл долоо хоног асахгүй байна.", "publish": "yes",
       "name": "Дорж Бат", "phone": "99112233"}
      """;

  @LocalServerPort int port;
  @Autowired Programs programs;
  @Autowired SettableClock clock;
  @Autowired JsonMapper json;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aCitizenFilesFollowsAndReplies() {
    Seen filed = post(port, PETITIONS, LAMP);
    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    JsonNode receipt = read(filed);
    contract().check(receipt, "Receipt");
    assertThat(filed.header("Location")).isEqualTo(receipt.path("url").asString());
    assertThat(receipt.path("dueOn").asString()).isEqualTo("2026-04-01");
    assertThat(receipt.path("organisation").path("code").asString()).isEqualTo("nauug");

    String path = PETITIONS + "/" + receipt.path("reference").asString().replace("ДУ", "DU");
    String secret = receipt.path("secret").asString();
    assertThat(get(port, path).status()).isEqualTo(404);
    JsonNode own = read(get(port, path, SECRET, secret));
    contract().check(own, "Petition");
    assertThat(own.path("inside").path("channel").asString()).isEqualTo("API");
    assertThat(own.path("receivedAt").asString()).isEqualTo("2026-03-02T02:00:00Z");

    String key = UUID.randomUUID().toString();
    String words = "{\"words\": \"Дахиад унтарсан.\"}";
    String type = "application/json";
    assertThat(send(port, path + "/replies", type, words, key, SECRET, secret).status())
        .isEqualTo(201);
    JsonNode replied = read(send(port, path + "/replies", type, words, key, SECRET, secret));
    contract().check(replied, "Petition");
    assertThat(replied.path("inside").path("messages")).hasSize(1);
    Seen other = send(port, path + "/replies", type, "{\"words\": \"Өөр\"}", key, SECRET, secret);
    assertThat(other.status()).isEqualTo(409);
    JsonNode events = read(get(port, path + "/timeline", SECRET, secret, "Accept-Language", "en"));
    contract().check(events.path(0), "Event");
    assertThat(events.findValuesAsString("act")).containsExactly("filed", "replied");
    assertThat(events.path(0).path("label").asString()).matches("[A-Za-z ]+");
  }

  @Test
  void theSameRequestFilesOnceAndAnotherUnderItsKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    String type = "application/json";
    var program = Browse.at(port);
    JsonNode first = read(send(program, PETITIONS, type, LAMP, key));
    Seen again = send(program, PETITIONS, type, LAMP, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(read(again)).isEqualTo(first);
    Seen other = send(program, PETITIONS, type, LAMP.replace("R3", "R1"), key);
    isProblem(other, 409);
    JsonNode stranger = read(send(Browse.at(port), PETITIONS, type, LAMP, key));
    assertThat(stranger.path("reference")).isNotEqualTo(first.path("reference"));
    assertThat(stranger.path("secret")).isNotEqualTo(first.path("secret"));
    isProblem(send(port, PETITIONS, type, LAMP, "short"), 400);
  }

  @Test
  void aPostWithAKeyFilesOnBehalfAndReadsWhatItHandles() {
    String clerk = "Bearer " + programs.key("nauug-clerk");
    String stranger = "Bearer " + programs.key("heatnet-clerk");
    JsonNode receipt = read(post(port, PETITIONS, LAMP, "Authorization", clerk));
    String path = PETITIONS + "/" + receipt.path("reference").asString().replace("ДУ", "DU");
    JsonNode seen = read(get(port, path, "Authorization", clerk));
    contract().check(seen, "Petition");
    assertThat(seen.path("inside").path("petitioner").path("phone").asString())
        .isEqualTo("99112233");
    isProblem(get(port, path, "Authorization", stranger), 404);
    isProblem(get(port, path, "Authorization", "Bearer uk_wrong"), 401);
    assertThat(read(get(port, path + "/timeline", "Authorization", clerk))).isNotEmpty();
    isProblem(
        post(port, PETITIONS, LAMP, "Authorization", "Bearer " + programs.key("nauug-head")), 404);
  }

  @Test
  void whatIsNotOnesOwnLooksLikeWhatDoesNotExist() {
    JsonNode receipt = read(post(port, PETITIONS, LAMP));
    String path = PETITIONS + "/" + receipt.path("reference").asString().replace("ДУ", "DU");
    String unknown = PETITIONS + "/DU-2026-999999-" + checkDigitOf999999();
    for (String tail : List.of("", "/timeline")) {
      Seen foreign = get(port, path + tail, SECRET, "7K2M9QX4TD");
      Seen missing = get(port, unknown + tail, SECRET, "7K2M9QX4TD");
      isProblem(foreign, 404);
      String alike = missing.body().replace(unknown, path);
      assertThat(foreign.body()).isEqualTo(alike);
      assertThat(get(port, path + tail).body()).isEqualTo(alike);
    }
    isProblem(post(port, path + "/replies", "{\"words\": \"Өөр\"}"), 404);
    isProblem(get(port, PETITIONS + "/nonsense"), 404);
  }

  @Test
  void aSecretIsNotTriedForEver() {
    JsonNode guessed = read(post(port, PETITIONS, LAMP));
    JsonNode other = read(post(port, PETITIONS, LAMP));
    var program = Browse.at(port);
    for (int attempt = 0; attempt < 20; attempt++) {
      isProblem(shows(program, guessed, "", "7K2M9QX4TD"), 404);
    }
    String secret = guessed.path("secret").asString();
    isProblem(shows(program, guessed, "", secret), 429);
    isProblem(shows(program, guessed, "/timeline", secret), 429);
    assertThat(shows(program, other, "", other.path("secret").asString()).status()).isEqualTo(200);
    assertThat(shows(Browse.at(port), guessed, "", secret).status()).isEqualTo(200);
  }

  private static Seen shows(Browse program, JsonNode receipt, String tail, String secret) {
    String slug = receipt.path("reference").asString().replace("ДУ", "DU");
    return program.send(program.request(PETITIONS + "/" + slug + tail).header(SECRET, secret));
  }

  @Test
  void publishedPetitionsAreListedByFiltersAndInParts() {
    String office = "";
    for (int number = 0; number < 5; number++) {
      JsonNode receipt = read(post(port, PETITIONS, LAMP.replace("450151", "450451")));
      programs.publish(receipt.path("reference").asString());
      office = receipt.path("organisation").path("code").asString();
      clock.advance(Duration.ofMinutes(1));
    }
    String query =
        "?area=450451&category=R3&status=OPEN&organisation="
            + office
            + "&q=%D0%B3%D1%83%D0%B4%D0%B0%D0%BC%D0%B6"
            + "&from=2026-03-02&to=2026-03-03T00:00:00%2B08:00&limit=2";
    Seen first = get(port, PETITIONS + query);
    JsonNode part = read(first);
    contract().check(part, "PetitionList");
    assertThat(part.path("petitions")).hasSize(2);
    String next = part.path("next").asString();
    assertThat(first.header("Link")).contains(next);
    int seen = 2;
    while (!part.path("next").isNull()) {
      part = read(get(port, part.path("next").asString().replaceFirst("^https?://[^/]+", "")));
      seen += part.path("petitions").size();
    }
    assertThat(seen).isEqualTo(5);
    assertThat(read(get(port, PETITIONS + "?category=R&area=4504&status=CLOSED")).path("petitions"))
        .isEmpty();
    String wrong = "?category=Z9&area=1&organisation=x&status=x&from=x&to=x&after=x&limit=999";
    Seen refused = get(port, PETITIONS + wrong);
    isProblem(refused, 422);
    assertThat(read(refused).path("errors")).hasSize(8);
  }

  @Test
  void codesAreThere() {
    JsonNode categories = read(get(port, "/api/v1/categories"));
    categories.forEach(it -> contract().check(it, "Category"));
    JsonNode areas = read(get(port, "/api/v1/areas"));
    areas.forEach(it -> contract().check(it, "Area"));
    assertThat(areas.findValuesAsString("code")).contains("45", "4501", "450151");
    JsonNode organisations = read(get(port, "/api/v1/organisations"));
    organisations.forEach(it -> contract().check(it, "Organisation"));
    contract().check(read(get(port, "/api/v1/organisations/nauug")), "Organisation");
  }

  @Test
  void filesComeWithAPetition() {
    String form =
        part("kind", "REQUEST")
            + part("category", "R3")
            + part("area", "450151")
            + part("title", "Гудамж харанхуй")
            + part("body", "Гэрэл долоо хоног асахгүй байна.")
            + part("name", "Дорж Бат")
            + part("phone", "99112233");
    String pdf =
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n";
    Seen filed = multipart(form + "--x--\r\n");
    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    Seen disguised = multipart(form + pdf + "<html>\r\n--x--\r\n");
    isProblem(disguised, 422);
    assertThat(read(disguised).at("/errors/0/field").asString()).isEqualTo("files");
    isBroken(multipart(form + pdf + "cut off"));
    isBroken(multipart(""));
  }

  private Seen multipart(String body) {
    String type = "multipart/form-data; boundary=x";
    return send(port, PETITIONS, type, body, UUID.randomUUID().toString());
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  @Test
  void badInputIsRefusedWithASentenceInTheLanguageAsked() {
    isProblem(post(port, PETITIONS, "{\"kind\": "), 400);
    isProblem(post(port, PETITIONS, ""), 400);
    isProblem(post(port, PETITIONS, "null"), 400);
    isProblem(post(port, PETITIONS, "[]"), 400);
    isProblem(post(port, PETITIONS, LAMP + "{}"), 400);
    isProblem(post(port, PETITIONS, "<xml/>"), 400);
    isProblem(post(port, PETITIONS, "{\"body\": \"" + "а".repeat(5_000_000) + "\"}"), 413);
    String type = "application/xml";
    isProblem(send(port, PETITIONS, type, "<a/>", UUID.randomUUID().toString()), 415);
    isProblem(get(port, "/api/v1/nothing"), 404);
    isProblem(post(port, "/api/v1/categories", "{}"), 405);
    fieldIsWrong(LAMP.replace("phone", "phnoe"), "phnoe");
    fieldIsWrong(LAMP.replace("\"R3\"", "{}"), "category");
    fieldIsWrong(LAMP.replace("R3", "Z9"), "category");
    fieldIsWrong(LAMP.replace("Манай", "Манай \\u0000"), "body");
    fieldIsWrong(LAMP.replace("Манай", "Манай \\u202e"), "body");
    fieldIsWrong(LAMP.replace("99112233", "1"), "phone");
    fieldIsWrong(LAMP.replace("yes", "maybe"), "publish");
    fieldIsWrong(at("95.5", "10.0"), "latitude");
    fieldIsWrong(at("47.9", "106.9"), "latitude");
    fieldIsWrong(at("north", "east"), "latitude");
    fieldIsWrong(at("NaN", "105.9"), "latitude");
    fieldIsWrong(at("49.4867", ""), "latitude");
    String wrong = LAMP.replace("99112233", "1");
    assertThat(read(post(port, PETITIONS, wrong)).at("/errors/0/detail").asString())
        .isEqualTo("Утасны дугаар 8 оронтой байна, жишээ нь 99112233");
    assertThat(
            read(post(port, PETITIONS, wrong, "Accept-Language", "en-US,en"))
                .at("/detail")
                .asString())
        .startsWith("Some fields");
  }

  private static String at(String latitude, String longitude) {
    return LAMP.replace(
        "\"area\": \"450151\"",
        "\"latitude\": \"" + latitude + "\", \"longitude\": \"" + longitude + "\"");
  }

  private void fieldIsWrong(String body, String field) {
    Seen refused = post(port, PETITIONS, body);
    isProblem(refused, 422);
    contract().check(read(refused).at("/errors/0"), "FieldError");
    assertThat(read(refused).path("errors").findValuesAsString("field"))
        .as(refused.body())
        .contains(field);
  }

  private static void isBroken(Seen answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
    isProblem(answer, answer.status());
  }

  private static void isProblem(Seen answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"detail\"").doesNotContain("Exception", "at mn.");
  }

  private static String checkDigitOf999999() {
    for (int digit = 0; digit < 10; digit++) {
      if (Reference.parse("DU-2026-999999-" + digit).isPresent()) {
        return String.valueOf(digit);
      }
    }
    throw new AssertionError();
  }

  private Contract contract() {
    return new Contract(read(get(port, "/openapi.json")));
  }

  private JsonNode read(Seen answer) {
    return json.readTree(answer.body());
  }
}
