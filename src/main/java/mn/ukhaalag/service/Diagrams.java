package mn.ukhaalag.service;

import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.language.Language;

/// Draws processes for reading.
public interface Diagrams {

  /// Where a case stands in its process.
  ///
  /// @param done the elements that were passed
  /// @param open the elements that somebody works on
  record Standing(Set<String> done, Set<String> open) {

    /// Of a process that no case runs on.
    public static final Standing NOWHERE = new Standing(Set.of(), Set.of());
  }

  /// The picture as an SVG document; empty if the process cannot be read.
  Optional<String> svg(Bpmn process, Standing standing, Language language);
}
