package mn.ukhaalag.service.application.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.SumMap;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// One question of a form.
///
/// @param number its place among those that are asked, from 1
/// @param count how many are asked with the answers so far
/// @param fields what stands in the fields
/// @param known the answer that the state has already; null if it has none, or the writer wants to
///     type another one
/// @param registered the answer that the state has, where the writer types another one
/// @param flaw what was wrong with the last answer; null if nothing was
/// @param rows of a repeated group, as they read
/// @param areas to choose from in an address
/// @param back the address of the page before
public record QuestionPage(
    UUID draft,
    Service service,
    Question question,
    int number,
    int count,
    Map<String, List<String>> fields,
    @Nullable Known known,
    @Nullable Known registered,
    @Nullable String flaw,
    List<Label> rows,
    List<Attachment> files,
    AddressChoice areas,
    String back,
    Problems problems) {

  /// What the state has as the answer.
  ///
  /// @param fields as they are sent to confirm it
  public record Known(List<Label> texts, Map<String, List<String>> fields) {}

  /// What stands in the field; null if nothing does.
  public @Nullable String value(String field) {
    List<String> values = fields.get(field);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  public List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// The address of the map with the place that stands in the fields.
  public String map() {
    String latitude = number(value(question.name()));
    String longitude = number(value(question.name() + "-longitude"));
    return latitude.isEmpty() || longitude.isEmpty()
        ? SumMap.PATH
        : SumMap.PATH + "?latitude=" + latitude + "&longitude=" + longitude;
  }

  private static String number(@Nullable String typed) {
    return typed == null ? "" : Numbers.parse(typed).map(Object::toString).orElse("");
  }

  /// The address that the form is sent to.
  public String path() {
    return "/applications/" + draft + "/questions/" + question.name();
  }
}
