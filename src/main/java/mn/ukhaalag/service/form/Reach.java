package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.service.form.Condition.Test;

/// Finds questions that nobody can ever come to: what all of their condition demands, and the
/// conditions of the questions that it speaks of, contradicts itself.
final class Reach {

  private final Map<String, Question> byName;
  private final List<FormFault> faults;

  Reach(Map<String, Question> byName, List<FormFault> faults) {
    this.byName = byName;
    this.faults = faults;
  }

  void check() {
    for (Question question : byName.values()) {
      if (question.when() != null) {
        var demands = new ArrayList<Test>();
        collect(question, demands, new HashSet<>());
        contradiction(demands)
            .forEach(it -> faults.add(FormFault.of(question.name(), "unreachable", it)));
      }
    }
  }

  /// Every test that must hold for the question to be asked: no alternatives are looked into.
  private void collect(Question question, List<Test> demands, Set<String> seen) {
    if (question.when() == null || !seen.add(question.name())) {
      return;
    }
    List<Test> own = necessary(question.when());
    demands.addAll(own);
    for (Test test : own) {
      Question asked = byName.get(test.question());
      if (asked != null && test.operator() != Operator.IS_NOT) {
        collect(asked, demands, seen);
      }
    }
  }

  private static List<Test> necessary(Condition condition) {
    return switch (condition) {
      case Test test -> List.of(test);
      case Condition.All all -> all.parts().stream().flatMap(it -> necessary(it).stream()).toList();
      case Condition.Any any when any.parts().size() == 1 -> necessary(any.parts().getFirst());
      case Condition.Any any -> List.of();
      case Condition.Not not -> List.of();
    };
  }

  /// The questions that would have to have two different answers.
  private Set<String> contradiction(List<Test> demands) {
    Map<String, Set<String>> possible = new HashMap<>();
    Set<String> broken = new HashSet<>();
    for (Test test : demands) {
      if (test.operator() == Operator.IS || test.operator() == Operator.IN) {
        Question asked = byName.get(test.question());
        if (asked == null || asked.kind() == Question.Kind.CHOICES) {
          continue;
        }
        Set<String> left =
            possible.computeIfAbsent(test.question(), it -> new HashSet<>(test.values()));
        left.retainAll(test.values());
        if (left.isEmpty()) {
          broken.add(test.question());
        }
      }
    }
    for (Test test : demands) {
      Set<String> left = possible.getOrDefault(test.question(), Set.of());
      if (test.operator() == Operator.IS_NOT && left.equals(Set.of(test.value()))) {
        broken.add(test.question());
      }
    }
    return broken;
  }
}
