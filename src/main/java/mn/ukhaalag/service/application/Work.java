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
record Work(Draft draft, Service service, Version version, Facts facts, Map<String, String> flaws) {

  Form form() {
    return version.form();
  }

  boolean completes() {
    return draft.completes() != null;
  }

  /// Whether the answer may be changed: in a case that came back, what was marked, what follows
  /// from it, and what is not answered yet.
  boolean mayChange(Question question) {
    return !completes()
        || flaws.containsKey(question.name())
        || !facts.answers().hasNonNull(question.name())
        || (question.when() != null
            && question.when().tests().anyMatch(it -> flaws.containsKey(it.question())));
  }

  /// The questions that are asked now and may be changed.
  List<Question> questions() {
    return form().asked(facts).stream().filter(this::mayChange).toList();
  }

  Optional<Question> find(String name) {
    return questions().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// The question after the one with that name.
  Optional<Question> after(String name) {
    List<Question> all = questions();
    int here = all.stream().map(Question::name).toList().indexOf(name);
    return here + 1 < all.size() ? Optional.of(all.get(here + 1)) : Optional.empty();
  }

  Optional<Question> before(String name) {
    List<Question> all = questions();
    int here = all.stream().map(Question::name).toList().indexOf(name);
    return here > 0 ? Optional.of(all.get(here - 1)) : Optional.empty();
  }

  /// The first question that must be answered and is not.
  Optional<Question> open() {
    return form().open(facts);
  }

  Work with(Draft other) {
    return new Work(other, service, version, new Facts(other.answers(), facts.known()), flaws);
  }
}
