package mn.ukhaalag.service.application;

import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;

/// Somebody with a browser who asks for services.
public record Applicant(Browse browse) {

  /// Opens the catalogue, finds the service and begins.
  public Seen begins(String service) {
    return browse
        .open("/services/" + service + "/applications/new")
        .form("/services/" + service + "/applications")
        .send();
  }

  /// Answers the question that is seen and presses a button.
  public static Seen answers(Seen seen, String step, Map<String, String> fields) {
    Filling form = form(seen);
    fields.forEach(form::with);
    return form.with("step", step).send();
  }

  public static Seen answers(Seen seen, Map<String, String> fields) {
    return answers(seen, "next", fields);
  }

  public static Seen answers(Seen seen, String field, String value) {
    return answers(seen, Map.of(field, value));
  }

  /// Says that what is known is right.
  public static Seen confirms(Seen seen) {
    return answers(seen, Map.of());
  }

  public static Filling form(Seen seen) {
    return seen.form(seen.path().replaceAll("\\?.*", ""));
  }

  /// The name of the question that is seen.
  public static String question(Seen seen) {
    return seen.path().replaceAll(".*/questions/|\\?.*", "");
  }

  public static Seen sends(Seen check) {
    return check.form(check.path().replace("/check", "/sending")).send();
  }

  public static String number(Seen receipt) {
    return receipt.page().select(".service-number").text();
  }

  public static String slug(Seen receipt) {
    return number(receipt).replace("ҮЙ", "UI");
  }
}
