package mn.ukhaalag.service.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;

/// A draft with all that is needed to go on with it.
///
/// @param facts its answers and what the state knows of the one who writes
/// @param flaws what is to be put right, by question; empty for a new application
/// @param questions those that are asked now and may be changed
record Work(
    Draft draft,
    Version version,
    Facts facts,
    Map<String, String> flaws,
    List<Question> questions) {

  static Work of(Draft draft, Version version, Facts facts, Map<String, String> flaws) {
    List<Question> questions =
        version.form().asked(facts).stream()
            .filter(it -> mayChange(draft, facts, flaws, it))
            .toList();
    return new Work(draft, version, facts, flaws, questions);
  }

  Service service() {
    return draft.service();
  }

  Form form() {
    return version.form();
  }

  boolean completes() {
    return draft.completes() != null;
  }

  /// Whether the answer may be changed: in a case that came back, what was marked, what follows
  /// from it, and what is not answered yet.
  private static boolean mayChange(
      Draft draft, Facts facts, Map<String, String> flaws, Question question) {
    return draft.completes() == null
        || flaws.containsKey(question.name())
        || !facts.answers().hasNonNull(question.name())
        || (question.when() != null
            && question.when().tests().anyMatch(it -> flaws.containsKey(it.question())));
  }

  Optional<Question> find(String name) {
    return questions.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// The question after the one with that name.
  Optional<Question> after(String name) {
    int here = place(name);
    return here + 1 < questions.size() ? Optional.of(questions.get(here + 1)) : Optional.empty();
  }

  Optional<Question> before(String name) {
    int here = place(name);
    return here > 0 ? Optional.of(questions.get(here - 1)) : Optional.empty();
  }

  private int place(String name) {
    return questions.stream().map(Question::name).toList().indexOf(name);
  }

  /// The first question that must be answered and is not.
  Optional<Question> open() {
    return form().open(facts);
  }

  /// The same, with the draft as it is now.
  Work with(Draft other) {
    return of(other, version, new Facts(other.answers(), facts.known()), flaws);
  }
}
