package mn.ukhaalag.petition.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.petition.Programs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interfaces says what there is, no more and no less.
@ProvinceTest
class OpenApiTest {

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everyAddressIsDescribedAndEveryDescribedOneExists() {
    var described = new TreeSet<String>();
    for (var path : document().path("paths").properties()) {
      path.getValue().propertyNames().forEach(it -> described.add(it + " " + path.getKey()));
    }
    assertThat(described).isEqualTo(mapped());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    document
        .findValues("$ref")
        .forEach(
            it ->
                assertThat(document.at(it.asString().substring(1)).isMissingNode())
                    .as(it.asString())
                    .isFalse());
  }

  @Test
  void thePageForPeopleExplainsItInBothLanguages() {
    assertThat(Programs.get(port, "/api").text()).contains("Програмд зориулсан");
    assertThat(Programs.get(port, "/api", "Cookie", "language=en").text())
        .contains("For programs (API)")
        .contains("curl");
  }

  private JsonNode document() {
    return json.readTree(Programs.get(port, "/openapi.json").body());
  }

  private Set<String> mapped() {
    var mapped = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping.getPatternValues().stream()
                    .filter(it -> it.startsWith("/api/v1/") || it.startsWith("/open311/"))
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(it -> mapped.add(address(it.name(), path)))));
    return mapped;
  }

  private static String address(String method, String path) {
    return method.toLowerCase(Locale.ROOT) + " " + path.replaceAll(":[^}]*}", "}");
  }
}
