package mn.ukhaalag.service;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Country;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Typing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Answers as people read them.
@Component
public class AnswerLines {

  private static final Label YES = new Label("Тийм", "Yes");

  private final Country country;

  AnswerLines(Country country) {
    this.country = country;
  }

  /// A question and its answer.
  ///
  /// @param name of the question
  /// @param texts one a line
  /// @param files that were uploaded for it
  public record Line(String name, Label label, List<Label> texts, List<Attachment> files) {}

  /// All questions that were answered, in order.
  ///
  /// @param files of the case or draft
  public List<Line> of(Form form, JsonNode answers, List<Attachment> files) {
    Map<String, Attachment> byId =
        files.stream().collect(Collectors.toMap(it -> it.id().toString(), Function.identity()));
    return form.questions().stream()
        .filter(it -> answers.hasNonNull(it.name()))
        .map(it -> line(it, answers.get(it.name()), byId))
        .toList();
  }

  private Line line(Question question, JsonNode answer, Map<String, Attachment> files) {
    if (question.kind() == Question.Kind.FILE) {
      List<Attachment> own =
          answer
              .valueStream()
              .map(it -> it.asString(""))
              .filter(files::containsKey)
              .map(files::get)
              .toList();
      return new Line(question.name(), question.label(), List.of(), own);
    }
    return new Line(question.name(), question.label(), texts(question, answer), List.of());
  }

  /// An answer in words, one a line; nothing for files.
  public List<Label> texts(Question question, JsonNode answer) {
    return switch (question.kind()) {
      case TEXT, LONG_TEXT, DATE, ORGANISATION, REGISTER -> List.of(same(answer.asString("")));
      case NUMBER -> List.of(same(Numbers.text(answer.decimalValue())));
      case MONEY -> List.of(same(money(answer.decimalValue())));
      case CHOICE -> List.of(option(question, answer));
      case CHOICES -> answer.valueStream().map(it -> option(question, it)).toList();
      case ADDRESS -> List.of(address(answer));
      case PLACE ->
          List.of(same(degrees(answer, "latitude") + ", " + degrees(answer, "longitude")));
      case GROUP -> rows(question, answer);
      case STATEMENT -> List.of(YES);
      case FILE -> List.of();
    };
  }

  private static Label same(String text) {
    return new Label(text, text);
  }

  private static String degrees(JsonNode place, String name) {
    return Numbers.text(place.path(name).decimalValue());
  }

  /// The rows of a repeated group, each as one line.
  public List<Label> rows(Question group, JsonNode answer) {
    return answer.valueStream().map(it -> row(group, it)).toList();
  }

  private static Label option(Question question, JsonNode answer) {
    String value = answer.asString("");
    return question.option(value).map(Question.Choice::label).orElse(same(value));
  }

  private Label row(Question group, JsonNode row) {
    return new Label(row(group, row, Language.MN), row(group, row, Language.EN));
  }

  private String row(Question group, JsonNode row, Language language) {
    return group.parts().stream()
        .filter(it -> row.hasNonNull(it.name()))
        .map(it -> it.label().in(language) + ": " + cell(it, row.get(it.name()), language))
        .collect(Collectors.joining("; "));
  }

  private String cell(Question part, JsonNode answer, Language language) {
    return texts(part, answer).stream()
        .map(it -> it.in(language))
        .collect(Collectors.joining(", "));
  }

  private Label address(JsonNode answer) {
    return new Label(address(answer, Language.MN), address(answer, Language.EN));
  }

  private String address(JsonNode answer, Language language) {
    var parts = new ArrayList<String>();
    country
        .path(answer.path("area").asString(""))
        .forEach(it -> parts.add(new Label(it.nameMn(), it.nameEn()).in(language)));
    Typing.ADDRESS_LINES.stream()
        .map(it -> answer.path(it).asString(""))
        .filter(it -> !it.isEmpty())
        .forEach(parts::add);
    return String.join(", ", parts);
  }

  /// An amount in MNT as all pages and letters write it: `1,250,000₮`.
  public static String money(BigDecimal amount) {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    return new DecimalFormat("#,##0.##", symbols).format(amount) + "₮";
  }

  /// The ids of files among answers.
  public static List<UUID> files(Form form, JsonNode answers) {
    return form.questions().stream()
        .filter(it -> it.kind() == Question.Kind.FILE)
        .flatMap(it -> answers.path(it.name()).valueStream())
        .map(it -> UUID.fromString(it.asString("")))
        .toList();
  }
}
