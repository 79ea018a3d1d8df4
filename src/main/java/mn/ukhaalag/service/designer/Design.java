package mn.ukhaalag.service.designer;

import java.util.Set;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions.Standing;
import mn.ukhaalag.service.designer.page.Heading;

/// A version as somebody works on it.
///
/// @param standing at the moment when it was opened
/// @param author who works on it
/// @param isSecond whether he may publish it, since he did not propose it
/// @param steps what programs do in its process
/// @param asksRegisters whether it is decided at once where the registers know the answers
record Design(
    Service service,
    Version version,
    Definition definition,
    Standing standing,
    Author author,
    boolean isSecond,
    Set<Extra> steps,
    boolean asksRegisters) {

  /// What every page about it says above.
  Heading heading() {
    return new Heading(service, version, standing.revision());
  }

  String path() {
    return heading().path();
  }

  /// Whether what is granted is certified.
  boolean isCertified() {
    return steps.contains(Extra.CERTIFICATE);
  }

  Sketch sketch() {
    return Sketch.of(definition);
  }
}
