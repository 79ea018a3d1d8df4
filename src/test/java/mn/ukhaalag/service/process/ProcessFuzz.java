package mn.ukhaalag.service.process;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import mn.ukhaalag.fuzz.Claim;
import mn.ukhaalag.fuzz.House;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Course;

/// A process drawn in any editor, or its conditions, by hand.
public final class ProcessFuzz {

  private ProcessFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    ConditionText.parse(new String(bytes, StandardCharsets.UTF_8));
    var file = new Bpmn(bytes);
    if (House.part(Course.class).faults(file, null).isEmpty()) {
      Drawing drawing = read(file);
      Claim.keepable(drawing.name());
      Compiler.compile(drawing, "v-1", Set.of());
    }
  }

  private static Drawing read(Bpmn file) {
    try {
      return BpmnReader.read(file);
    } catch (Unreadable changed) {
      throw new AssertionError("once right, once not", changed);
    }
  }
}
