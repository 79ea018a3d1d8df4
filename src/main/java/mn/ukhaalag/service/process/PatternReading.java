package mn.ukhaalag.service.process;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;

/// Reads from a drawing what it was drawn from.
final class PatternReading {

  private PatternReading() {}

  static Plan of(Pattern pattern, Bpmn bpmn) {
    try {
      List<Node> nodes = BpmnReader.read(bpmn).scope().all().toList();
      List<Party> parties =
          nodes.stream()
              .filter(it -> it.kind() == Kind.HUMAN && it.fact("kind").equals("opinion"))
              .map(PatternReading::party)
              .toList();
      return new Plan(pattern, parties, extras(nodes));
    } catch (Unreadable broken) {
      return new Plan(pattern, List.of());
    }
  }

  private static Party party(Node node) {
    String[] names = node.name().split(" / ", 2);
    String days = node.fact("days");
    return new Party(
        node.fact("organisation"),
        new Label(names[0], names.length > 1 ? names[1] : names[0]),
        days.matches("\\d{1,4}") ? Integer.valueOf(days) : null);
  }

  private static Set<Extra> extras(List<Node> nodes) {
    Set<String> steps =
        nodes.stream()
            .filter(it -> it.kind() == Kind.AUTOMATIC)
            .map(Linter::step)
            .collect(Collectors.toUnmodifiableSet());
    return Arrays.stream(Extra.values())
        .filter(it -> steps.contains(it.step()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
