package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.open311.GeoReport.Definition;
import mn.ukhaalag.petition.open311.GeoReport.Discovery;
import mn.ukhaalag.petition.open311.GeoReport.Endpoint;
import mn.ukhaalag.petition.open311.GeoReport.Service;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be asked for: the interface itself, its services, and what each wants to know.
@RestController
@RequestMapping("/open311/v2")
class ServiceList {

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

  /// When the interface last changed.
  private static final LocalDate CHANGED = LocalDate.of(2026, 11, 22);

  private final Taxonomy taxonomy;
  private final Attributes attributes;
  private final GeoReportWriter writer;
  private final Words words;
  private final String home;

  ServiceList(
      Taxonomy taxonomy,
      Attributes attributes,
      GeoReportWriter writer,
      Words words,
      @Value("${ukhaalag.address}") String home) {
    this.taxonomy = taxonomy;
    this.attributes = attributes;
    this.writer = writer;
    this.words = words;
    this.home = home;
  }

  @GetMapping("/discovery.{format:xml|json}")
  ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
    Language language = Locales.of(request);
    var endpoint =
        new Endpoint(
            SPECIFICATION,
            home + "/open311/v2",
            CHANGED,
            "production",
            List.of("text/xml", "application/json"));
    var discovery =
        new Discovery(
            CHANGED,
            words.get(language, "petition.open311.contact", home + "/about#contact"),
            words.get(language, "petition.open311.key-service", home + "/api"),
            List.of(endpoint));
    return writer.write(Format.of(format), HttpStatus.OK, "discovery", discovery);
  }

  @GetMapping("/services.{format:xml|json}")
  ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
    Language language = Locales.of(request);
    List<Service> services =
        taxonomy.list().stream().map(category -> service(category, language)).toList();
    return writer.write(Format.of(format), HttpStatus.OK, "services", services);
  }

  @GetMapping("/services/{code}.{format:xml|json}")
  ResponseEntity<byte[]> definition(
      @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
    Category category =
        taxonomy
            .find(code)
            .orElseThrow(
                () ->
                    new BadInput(
                        HttpStatus.NOT_FOUND, Message.of("petition.open311.problem.service")));
    var definition = new Definition(category.code(), attributes.list(Locales.of(request)));
    return writer.write(Format.of(format), HttpStatus.OK, "service_definition", definition);
  }

  private Service service(Category category, Language language) {
    Category.Group group = category.group();
    boolean isEnglish = language == Language.EN;
    String notice =
        category.isSensitive()
            ? "petition.open311.service.sensitive"
            : category.isUrgent()
                ? "petition.open311.service.urgent"
                : "petition.open311.service.usual";
    String name = isEnglish ? category.nameEn() : category.nameMn();
    return new Service(
        category.code(),
        name,
        words.get(language, notice, name, category.exampleMn()),
        true,
        "realtime",
        String.join(", ", category.keywords()),
        isEnglish ? group.nameEn() : group.nameMn());
  }
}
