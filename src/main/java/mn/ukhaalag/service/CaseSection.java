package mn.ukhaalag.service;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// What another room adds to the page of a case, for the one who asked and for those who handle
/// it: certificates, who has agreed, the place in a queue.
public interface CaseSection {

  /// What it has to say of that case; empty if nothing.
  Optional<Section> of(Application application);

  /// What a room says, under a title.
  ///
  /// @param lines never empty
  record Section(Message title, List<Line> lines) {}

  /// One thing that it says.
  ///
  /// @param ownPath where the applicant reads more; null for nowhere
  /// @param workPath where officials do
  record Line(Message text, @Nullable String ownPath, @Nullable String workPath) {
    public Line(Message text) {
      this(text, null, null);
    }
  }
}
