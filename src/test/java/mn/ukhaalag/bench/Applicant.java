package mn.ukhaalag.bench;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.bench.Account.Session;

/// A citizen who asks for the simple service of the bench, from the first page to the decision:
/// five pages are shown and four forms are sent.
final class Applicant implements Load.Client {

  private static final Pattern LOCATION = Pattern.compile("(?im)^location: (\\S+)");
  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"");

  private final Wire wire;
  private final Session session;

  Applicant(int port, Session session) {
    this.wire = new Wire(port);
    this.session = session;
  }

  @Override
  public void call() throws IOException {
    page("/services/" + CaseData.SIMPLE + "/applications/new");
    String first = begin(CaseData.SIMPLE);
    page(first);
    String second = form(first, Map.of("purpose", "Банканд өгөх"));
    page(second);
    String check = form(second, Map.of("agreed", "yes"));
    Matcher hash = HASH.matcher(page(check));
    if (!hash.find()) {
      throw new IllegalStateException("Nothing to send at " + check);
    }
    String receipt = form(check.replace("/check", "/sending"), Map.of("hash", hash.group(1)));
    page(receipt);
  }

  /// Begins a draft.
  ///
  /// @return the address of its first question
  String begin(String service) throws IOException {
    return form("/services/" + service + "/applications", Map.of());
  }

  /// Sends a form.
  ///
  /// @return where the answer leads
  String form(String path, Map<String, String> fields) throws IOException {
    String head = wire.send(Requests.form(path, session, fields));
    Matcher location = LOCATION.matcher(head);
    if (Wire.status(head) != 303 || !location.find()) {
      throw new IllegalStateException(path + " answers:\n" + head);
    }
    return location.group(1);
  }

  private String page(String path) throws IOException {
    String head = wire.send(Requests.page(path, session.cookies()));
    if (Wire.status(head) != 200) {
      throw new IllegalStateException(path + " answers:\n" + head);
    }
    return wire.body();
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
