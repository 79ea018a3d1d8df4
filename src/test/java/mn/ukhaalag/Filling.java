package mn.ukhaalag;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// A form that is being filled in. It begins with what the page had put in, as in a browser.
public final class Filling {

  private static final String BOUNDARY = "----ukhaalag-test-boundary";

  private record Field(String name, String value) {}

  private final Browse browse;
  private final FormElement form;
  private final List<Field> fields = new ArrayList<>();
  private final ByteArrayOutputStream uploads = new ByteArrayOutputStream();

  Filling(Browse browse, FormElement form) {
    this.browse = browse;
    this.form = form;
    form.formData().forEach(pair -> fields.add(new Field(pair.key(), pair.value())));
  }

  /// Fills in the field with that name, or chooses these values of it.
  ///
  /// @throws AssertionError if the form has no such field
  public Filling with(String name, String... values) {
    if (form.elements().stream().noneMatch(control -> control.attr("name").equals(name))) {
      throw new AssertionError("The form to " + form.attr("action") + " has no field " + name);
    }
    fields.removeIf(field -> field.name().equals(name));
    for (String value : values) {
      fields.add(new Field(name, value));
    }
    return this;
  }

  /// Leaves out a field, as a broken or hostile client does.
  public Filling without(String name) {
    fields.removeIf(field -> field.name().equals(name));
    return this;
  }

  /// Adds a file; the form then goes as multipart.
  public Filling file(String name, String fileName, String type, byte[] content) {
    part(uploads, "name=\"" + name + "\"; filename=\"" + fileName + "\"", type, content);
    return this;
  }

  /// The value that the field has now; empty if it has none.
  public String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  /// Sends the form and gives what is seen after all redirects.
  public Seen send() {
    return sendTo(form.absUrl("action"));
  }

  /// Presses the button of the form that sends it to that path instead.
  public Seen press(String formaction) {
    Element inside = form.selectFirst("[formaction=" + formaction + "]");
    Element button = inside == null ? outside(formaction) : inside;
    if (button == null) {
      throw new AssertionError("No button to " + formaction);
    }
    return sendTo(button.absUrl("formaction"));
  }

  /// A button may stand elsewhere on the page and name its form.
  private @Nullable Element outside(String formaction) {
    return form.ownerDocument() == null || form.id().isEmpty()
        ? null
        : form.ownerDocument()
            .selectFirst("[form=" + form.id() + "][formaction=" + formaction + "]");
  }

  private Seen sendTo(String target) {
    if (!form.attr("method").equalsIgnoreCase("post")) {
      String address = target.replaceAll("\\?.*", "") + "?" + encoded();
      return browse.send(HttpRequest.newBuilder().uri(URI.create(address)));
    }
    var request = HttpRequest.newBuilder().uri(URI.create(target)).header("Origin", origin());
    boolean isMultipart = form.attr("enctype").startsWith("multipart") || uploads.size() > 0;
    return browse.send(isMultipart ? multipart(request) : plain(request));
  }

  /// As every browser tells where a form comes from.
  private String origin() {
    return URI.create(form.baseUri()).resolve("/").toString().replaceAll("/$", "");
  }

  private HttpRequest.Builder plain(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded()));
  }

  private String encoded() {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder multipart(HttpRequest.Builder request) {
    var body = new ByteArrayOutputStream();
    for (Field field : fields) {
      part(body, "name=\"" + field.name() + "\"", "text/plain; charset=UTF-8", field.value());
    }
    body.writeBytes(uploads.toByteArray());
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void part(ByteArrayOutputStream body, String names, String type, String content) {
    part(body, names, type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void part(ByteArrayOutputStream body, String names, String type, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, names, type);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
