package mn.ukhaalag.service.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A service as one file of JSON: what the catalogue says about it (see [CataloguePart]; older
/// files do not have it), how it is asked for, and how it is decided:
///
/// ```json
/// {"service": "residence-reference", "catalogue": {…},
///  "schema": {…}, "presentation": {…}, "fees": {…},
///  "process": {"pattern": "PARALLEL",
///              "parties": [{"organisation": "bag", "name": {"mn": "…", "en": "…"}, "days": 5}],
///              "steps": ["payment", "certificate"]}}
/// ```
///
/// A file that was exported has the process itself besides, as `bpmn` in Base64, byte for byte; a
/// file with that needs no pattern.
@Component
public class ServiceFile {

  /// The most bytes of a file.
  public static final int LARGEST = 3 * 1024 * 1024;

  private final JsonMapper json;
  private final ProcessPatterns patterns;
  private final Organisations organisations;

  ServiceFile(JsonMapper json, ProcessPatterns patterns, Organisations organisations) {
    this.json = json;
    this.organisations = organisations;
    this.patterns = patterns;
  }

  /// The service that the file is for, and what it says.
  ///
  /// @param entry what the catalogue says, see [ProposedEntries#with]; null for an older file
  /// @param organisation the code of the one that answers for it; empty if the file names none
  public record Content(
      String service,
      @Nullable Map<String, String> entry,
      String organisation,
      Definition definition) {}

  /// Reads a file; what its parts say is not looked at yet.
  ///
  /// @throws BadInput with a sentence, if it is no such file
  public Content read(byte[] file) {
    JsonNode root = parsed(file);
    boolean isWhole =
        root.path("service").isString()
            && root.path("presentation").isObject()
            && (root.path("bpmn").isString() || root.path("process").isObject());
    if (!isWhole) {
      throw refused("service.file.parts");
    }
    Pattern pattern = pattern(root.path("process"));
    Bpmn bpmn = root.path("bpmn").isString() ? bpmn(root) : patterns.draw(plan(root, pattern));
    JsonNode catalogue = root.path(CataloguePart.NAME);
    return new Content(
        root.path("service").stringValue(),
        catalogue.isMissingNode() ? null : CataloguePart.read(catalogue),
        CataloguePart.organisation(catalogue),
        new Definition(root.path("schema"), root.path("presentation"), fees(root), pattern, bpmn));
  }

  private JsonNode parsed(byte[] file) {
    if (file.length > LARGEST) {
      throw refused("service.file.large");
    }
    try {
      return json.readTree(new String(file, StandardCharsets.UTF_8));
    } catch (JacksonException broken) {
      throw refused("service.file.json");
    }
  }

  private static JsonNode fees(JsonNode root) {
    return root.path("fees").isObject() ? root.path("fees") : JsonNodeFactory.instance.objectNode();
  }

  private static Pattern pattern(JsonNode process) {
    String written = process.path("pattern").asString("UPLOADED");
    return Stream.of(Pattern.values())
        .filter(it -> it.name().equals(written))
        .findFirst()
        .orElseThrow(() -> refused("service.file.pattern"));
  }

  private static Bpmn bpmn(JsonNode root) {
    try {
      return new Bpmn(Base64.getDecoder().decode(root.path("bpmn").stringValue()));
    } catch (IllegalArgumentException broken) {
      throw refused("service.file.bpmn");
    }
  }

  private static Plan plan(JsonNode root, Pattern pattern) {
    List<Party> parties =
        root.path("process").path("parties").valueStream().map(ServiceFile::party).toList();
    boolean isDrawable =
        pattern != Pattern.UPLOADED && (pattern != Pattern.PARALLEL || parties.size() > 1);
    if (!isDrawable) {
      throw refused("service.file.pattern");
    }
    return new Plan(pattern, parties, extras(root.path("process").path("steps")));
  }

  private static Set<Extra> extras(JsonNode steps) {
    Map<String, Extra> known =
        Stream.of(Extra.values()).collect(Collectors.toMap(Extra::step, Function.identity()));
    return steps
        .valueStream()
        .map(
            it ->
                Optional.ofNullable(known.get(it.asString("")))
                    .orElseThrow(() -> refused("service.file.steps")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Party party(JsonNode node) {
    return new Party(
        node.path("organisation").asString(""),
        new Label(
            node.path("name").path("mn").asString(""), node.path("name").path("en").asString("")),
        Optional.of(node.path("days").asInt(0)).filter(it -> it > 0).orElse(null));
  }

  /// The file of a version, with its process byte for byte.
  ///
  /// @param entry what the catalogue says, or will say with this version
  public byte[] write(
      Service service, Map<String, String> entry, Version version, Definition definition) {
    String owner = organisations.get(service.organisation()).code();
    ObjectNode root = json.createObjectNode();
    root.put("service", service.code());
    root.set(CataloguePart.NAME, CataloguePart.write(entry, owner));
    root.set("schema", definition.schema());
    root.set("presentation", definition.presentation());
    root.set("fees", definition.fees());
    root.putObject("process").put("pattern", version.pattern().name());
    root.put("bpmn", Base64.getEncoder().encodeToString(definition.bpmn().bytes()));
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static BadInput refused(String key) {
    return new BadInput(HttpStatus.UNPROCESSABLE_CONTENT, Message.of(key));
  }
}
