package mn.ukhaalag.service.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.service.form.Condition.Test;
import mn.ukhaalag.service.form.Question.Choice;
import mn.ukhaalag.service.form.Question.Kind;
import org.jspecify.annotations.Nullable;

/// Looks for whatever contradicts itself among the questions of a form.
final class FormCheck {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

  private final List<Question> questions;
  private final Map<String, Question> byName = new LinkedHashMap<>();
  private final List<FormFault> faults;

  FormCheck(List<Question> questions, List<FormFault> faults) {
    this.questions = questions;
    this.faults = faults;
    questions.forEach(it -> byName.putIfAbsent(it.name(), it));
  }

  void check(Form form) {
    if (questions.isEmpty() || questions.size() > Definitions.MOST_QUESTIONS) {
      fault("form", "count", questions.size(), Definitions.MOST_QUESTIONS);
    }
    names(questions);
    questions.forEach(this::question);
    questions.forEach(this::conditions);
    form.eligibility().forEach(stop -> tests("eligibility", stop.when()));
    String area = form.area();
    faultIf(
        area != null && (!byName.containsKey(area) || byName.get(area).kind() != Kind.ADDRESS),
        "area",
        "area",
        String.valueOf(area));
    form.uses().forEach(this::use);
    if (form.certificate() != null) {
      form.certificate().facts().stream()
          .filter(it -> !byName.containsKey(it))
          .forEach(it -> fault("certificate", "certificate", it));
    }
    new Reach(byName, faults).check();
  }

  private void use(Form.Use use, String name) {
    Question used = byName.get(name);
    if (used == null || used.kind() != use.kind()) {
      fault(use.code(), "use-of", name);
    } else {
      faultIf(!use.fits(used), use.code(), "contact", name);
    }
  }

  /// The parts of a rule for fees that speak of questions.
  void fee(@Nullable Condition when, @Nullable String times) {
    if (when != null) {
      tests("fees", when);
    }
    faultIf(
        times != null && (!byName.containsKey(times) || byName.get(times).kind() != Kind.NUMBER),
        "fees",
        "times",
        String.valueOf(times));
  }

  private void names(List<Question> those) {
    var seen = new HashSet<String>();
    for (Question question : those) {
      faultIf(!NAME.matcher(question.name()).matches(), question.name(), "name");
      faultIf(!seen.add(question.name()), question.name(), "twice");
    }
  }

  private void question(Question question) {
    String name = question.name();
    faultIf(question.label().mn().isEmpty() || question.label().en().isEmpty(), name, "label");
    faultIf(question.kind().hasOptions() && question.options().isEmpty(), name, "no-options");
    faultIf(
        !question.kind().hasOptions() && !question.options().isEmpty(), name, "needless-options");
    options(question);
    boolean isGroup = question.kind() == Kind.GROUP;
    faultIf(isGroup == question.parts().isEmpty(), name, isGroup ? "no-parts" : "needless-parts");
    if (isGroup) {
      names(question.parts());
      question.parts().forEach(part -> part(name, part));
    }
    faultIf(
        question.from() != null && !Facts.NAMES.contains(question.from()),
        name,
        "from",
        String.valueOf(question.from()));
  }

  private void part(String group, Question part) {
    String name = group + "." + part.name();
    boolean fits = part.kind().isPlain() || part.kind() == Kind.REGISTER;
    faultIf(!fits || part.kind() == Kind.CHOICES, name, "part-kind", part.kind().code());
    faultIf(part.when() != null, name, "part-condition");
    faultIf(part.label().mn().isEmpty() || part.label().en().isEmpty(), name, "label");
    faultIf(part.kind().hasOptions() && part.options().isEmpty(), name, "no-options");
    options(part);
  }

  private void options(Question question) {
    Set<String> seen = new HashSet<>();
    for (Choice option : question.options()) {
      faultIf(!VALUE.matcher(option.value()).matches(), question.name(), "value", option.value());
      faultIf(!seen.add(option.value()), question.name(), "option-twice", option.value());
      faultIf(
          option.label().mn().isEmpty() || option.label().en().isEmpty(),
          question.name(),
          "option-label",
          option.value());
    }
  }

  private void conditions(Question question) {
    if (question.when() == null) {
      return;
    }
    tests(question.name(), question.when());
    int here = questions.indexOf(question);
    question
        .when()
        .tests()
        .map(Test::question)
        .filter(byName::containsKey)
        .distinct()
        .forEach(
            asked -> {
              faultIf(asked.equals(question.name()), question.name(), "itself");
              boolean isLater = questions.indexOf(byName.get(asked)) > here;
              faultIf(
                  isLater && !dependsOn(asked, question.name(), new HashSet<>()),
                  question.name(),
                  "later",
                  asked);
              faultIf(
                  isLater && dependsOn(asked, question.name(), new HashSet<>()),
                  question.name(),
                  "circle",
                  asked);
            });
  }

  private boolean dependsOn(String name, String on, Set<String> seen) {
    Question question = byName.get(name);
    return question != null
        && question.when() != null
        && seen.add(name)
        && question
            .when()
            .tests()
            .map(Test::question)
            .anyMatch(it -> it.equals(on) || dependsOn(it, on, seen));
  }

  private void tests(String place, Condition condition) {
    condition.tests().forEach(test -> test(place, test));
  }

  private void test(String place, Test test) {
    if (Facts.NAMES.contains(test.question())) {
      return;
    }
    Question asked = byName.get(test.question());
    if (asked == null) {
      fault(place, "unknown-question", test.question());
    } else if (test.operator() == Operator.ANSWERED) {
      faultIf(!test.value().matches("true|false"), place, "answered", test.question());
    } else {
      comparison(place, test, asked);
    }
  }

  private void comparison(String place, Test test, Question asked) {
    faultIf(!asked.kind().isPlain(), place, "not-comparable", asked.name());
    faultIf(
        test.operator().isOrder() && !asked.kind().isOrdered(), place, "not-ordered", asked.name());
    for (String value : test.values()) {
      boolean fits =
          switch (asked.kind()) {
            case CHOICE, CHOICES -> asked.option(value).isPresent();
            case NUMBER, MONEY -> Test.number(value).isPresent();
            case DATE -> isDay(value);
            case STATEMENT -> value.matches("true|false");
            case TEXT, LONG_TEXT, ADDRESS, REGISTER, ORGANISATION, PLACE, FILE, GROUP -> true;
          };
      faultIf(!fits, place, "value-of", value, asked.name());
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private void faultIf(boolean wrong, String place, String key, Object... arguments) {
    if (wrong) {
      fault(place, key, arguments);
    }
  }

  private void fault(String place, String key, Object... arguments) {
    faults.add(FormFault.of(place, key, arguments));
  }
}
