package mn.ukhaalag.service.designer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Form.Use;
import mn.ukhaalag.web.Problems;

/// The steps of a process that follow from what its form asks: whoever names co-signers has them
/// asked.
final class UsedSteps {

  private static final Map<Use, Extra> STEPS =
      new EnumMap<>(
          Map.of(
              Use.COSIGNERS, Extra.CONSENT,
              Use.PLACES, Extra.PLACE,
              Use.INVOICE, Extra.REFUND));

  private UsedSteps() {}

  static Set<Extra> of(Sketch sketch) {
    Set<Extra> needed = EnumSet.noneOf(Extra.class);
    STEPS.forEach(
        (use, step) -> {
          if (!sketch.use(use).isEmpty()) {
            needed.add(step);
          }
        });
    return needed;
  }

  /// Says which of them a drawing of somebody else lacks.
  static void require(Sketch sketch, ProcessPatterns patterns, String field, Problems problems) {
    Set<Extra> drawn = patterns.read(sketch.pattern(), sketch.bpmn()).extras();
    of(sketch).stream()
        .filter(it -> !drawn.contains(it))
        .findFirst()
        .ifPresent(it -> problems.add(field, "service.designer.problem.step", it.step()));
  }

  /// Draws a ready pattern anew, if the steps that it needs have changed.
  static void follow(Sketch sketch, ProcessPatterns patterns) {
    if (sketch.pattern() == Pattern.UPLOADED) {
      return;
    }
    Plan plan = patterns.read(sketch.pattern(), sketch.bpmn());
    Set<Extra> steps = EnumSet.noneOf(Extra.class);
    steps.addAll(plan.extras());
    steps.removeAll(STEPS.values());
    steps.addAll(of(sketch));
    if (!steps.equals(plan.extras())) {
      var renewed = new Plan(sketch.pattern(), plan.parties(), steps);
      sketch.process(sketch.pattern(), patterns.draw(renewed));
    }
  }
}
