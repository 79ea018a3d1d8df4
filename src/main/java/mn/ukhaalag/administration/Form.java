package mn.ukhaalag.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mn.ukhaalag.administration.page.FormPage;
import mn.ukhaalag.administration.page.FormPage.Choice;
import mn.ukhaalag.administration.page.FormPage.Field;
import mn.ukhaalag.administration.page.FormPage.Kind;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/// A form as it is being made or was sent: its fields, what stands in them and what is wrong.
final class Form {

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private final @Nullable MultiValueMap<String, String> sent;
  private final List<Field> fields = new ArrayList<>();
  private final Problems problems = new Problems();

  private Form(@Nullable MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /// A form that nobody has filled in yet.
  static Form blank() {
    return new Form(null);
  }

  static Form sent(MultiValueMap<String, String> values) {
    return new Form(values);
  }

  Form text(String name, int longest, @Nullable String before) {
    return add(new Field(name, Kind.TEXT, values(name, before), List.of(), false, longest));
  }

  Form optional(String name, int longest, @Nullable String before) {
    return add(new Field(name, Kind.TEXT, values(name, before), List.of(), true, longest));
  }

  Form day(String name, @Nullable LocalDate before) {
    String day = before == null ? null : before.toString();
    return add(new Field(name, Kind.DAY, values(name, day), List.of(), false, 10));
  }

  Form optionalDay(String name) {
    return add(new Field(name, Kind.DAY, values(name, null), List.of(), true, 10));
  }

  Form oneOf(String name, List<Choice> choices, @Nullable String before, boolean isOptional) {
    var field = new Field(name, Kind.ONE_OF, values(name, before), choices, isOptional, 200);
    return add(field);
  }

  Form someOf(String name, List<Choice> choices, List<String> before) {
    List<String> values = sent == null ? before : sent.getOrDefault(name, List.of());
    return add(new Field(name, Kind.SOME_OF, values, choices, true, 200));
  }

  /// Checks what was typed into the field by a rule that the directory has.
  Form holding(String name, Predicate<String> rule, String sentence) {
    String value = get(name);
    problems.addIf(sent != null && !value.isEmpty() && !rule.test(value), name, sentence, value);
    return this;
  }

  String get(String name) {
    return field(name).value();
  }

  @Nullable String orNull(String name) {
    String value = get(name);
    return value.isEmpty() ? null : value;
  }

  List<String> all(String name) {
    return field(name).values();
  }

  /// The day in that field, which must have been found right.
  LocalDate dayOf(String name) {
    return LocalDate.parse(get(name));
  }

  @Nullable LocalDate dayOrNull(String name) {
    return get(name).isEmpty() ? null : dayOf(name);
  }

  boolean isRight() {
    return problems.isEmpty();
  }

  /// Does what was asked, if nothing is wrong.
  ///
  /// @param field the one beside which a refusal of the directory is said
  /// @return whether it was done
  boolean does(String field, Runnable act) {
    if (!isRight()) {
      return false;
    }
    try {
      act.run();
      return true;
    } catch (Conflict refusal) {
      problems.add(field, refusal.reason().key(), refusal.reason().arguments().toArray());
      return false;
    }
  }

  Problems problems() {
    return problems;
  }

  /// The page that the form stands on.
  ///
  /// @param title the key of its title
  /// @param isEnd whether it ends something
  ModelAndView page(String title, Named about, String action, String back, boolean isEnd) {
    return page(title, about, action, back, isEnd, List.of());
  }

  /// The same, with what was done so far to what the form is about.
  ModelAndView page(
      String title, Named about, String action, String back, boolean isEnd, List<Entry> history) {
    var page =
        new FormPage(
            Message.of(title),
            about.mn(),
            about.en(),
            action,
            back,
            List.copyOf(fields),
            problems,
            isEnd,
            history);
    var view = new ModelAndView("administration/form", "it", page);
    view.setStatus(isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  /// What a form is about, in both languages.
  record Named(String mn, String en) {

    static final Named NOTHING = new Named("", "");

    static Named of(Organisation organisation) {
      return new Named(organisation.nameMn(), organisation.nameEn());
    }

    static Named of(Post post) {
      return new Named(post.titleMn(), post.titleEn());
    }
  }

  private Form add(Field field) {
    fields.add(field);
    if (sent != null) {
      check(field);
    }
    return this;
  }

  private void check(Field field) {
    if (field.value().isEmpty()) {
      problems.addIf(!field.isOptional(), field.name(), "administration.wrong.empty");
      return;
    }
    for (String value : field.values()) {
      problems
          .addIf(
              value.codePointCount(0, value.length()) > field.longest(),
              field.name(),
              "administration.wrong.long",
              field.longest())
          .addIf(HIDDEN.matcher(value).find(), field.name(), "administration.wrong.hidden")
          .addIf(
              field.kind() == Kind.DAY && !isDay(value), field.name(), "administration.wrong.day")
          .addIf(
              !field.choices().isEmpty()
                  && field.choices().stream().noneMatch(it -> it.value().equals(value)),
              field.name(),
              "administration.wrong.choice");
    }
  }

  private static boolean isDay(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= 1900 && year < 2200;
    } catch (DateTimeParseException problem) {
      return false;
    }
  }

  private List<String> values(String name, @Nullable String before) {
    String value = sent == null ? before : sent.getFirst(name);
    return value == null ? List.of() : List.of(value.strip());
  }

  private Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }
}
