package mn.ukhaalag.petition.casework.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be taken out of a petition, as typed.
///
/// @param words one phrase a line
public record RedactionForm(String words, List<String> parts, List<String> files, String reason) {

  public RedactionForm(
      @Nullable String words,
      @Nullable List<String> parts,
      @Nullable List<String> files,
      @Nullable String reason) {
    this.words = words == null ? "" : words.strip();
    this.parts = parts == null ? List.of() : List.copyOf(parts);
    this.files = files == null ? List.of() : List.copyOf(files);
    this.reason = reason == null ? "" : reason.strip();
  }

  public List<String> phrases() {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
