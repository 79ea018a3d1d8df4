package mn.ukhaalag.petition.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Writes documents in both forms. The standard defines the JSON by a mapping of the XML (the
/// Spark convention), so one is made from the other: a list is an element that holds an element
/// for each member, and a list that is the whole document has no name in JSON.
@Component
class GeoReportWriter {

  /// What a member of each list is called.
  private static final Map<String, String> MEMBERS =
      Map.of(
          "services", "service",
          "service_requests", "request",
          "errors", "error",
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format");

  private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();
  private final JsonMapper json;

  GeoReportWriter(JsonMapper json) {
    this.json = json.rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  }

  /// @param root the name of the outermost element in XML
  ResponseEntity<byte[]> write(Format format, HttpStatusCode status, String root, Object document) {
    byte[] body =
        switch (format) {
          case JSON -> json.writeValueAsBytes(document);
          case XML -> xml(root, json.valueToTree(document));
        };
    return ResponseEntity.status(status).contentType(format.mediaType()).body(body);
  }

  private byte[] xml(String root, JsonNode document) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = xml.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(writer, root, document);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException problem) {
      throw new IllegalStateException(problem);
    }
    return bytes.toByteArray();
  }

  private static void write(XMLStreamWriter writer, String name, JsonNode node)
      throws XMLStreamException {
    writer.writeStartElement(name);
    if (node.isArray()) {
      for (JsonNode member : node) {
        write(writer, MEMBERS.getOrDefault(name, name), member);
      }
    } else if (node.isObject()) {
      for (var field : node.properties()) {
        write(writer, field.getKey(), field.getValue());
      }
    } else if (!node.isNull()) {
      writer.writeCharacters(node.asString());
    }
    writer.writeEndElement();
  }
}
