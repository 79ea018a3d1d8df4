package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A file of a service and what it would change.
///
/// @param path of the page
/// @param service as the file would have it
/// @param isNew whether there is no such service yet
/// @param foreign the code that stands in the file, if it is another one; else null
/// @param hasText whether the file says anything for the catalogue
/// @param base the version that it is compared with; null if there is none
/// @param fingerprint of what it is compared with
public record FilePreviewPage(
    String path,
    Service service,
    Label owner,
    boolean isNew,
    @Nullable String foreign,
    boolean hasText,
    @Nullable Version base,
    List<TextChange> texts,
    List<PartChange> parts,
    String fingerprint,
    Problems problems) {

  /// Whether a draft of it would be another one than what people ask by now.
  public boolean isWorthTaking() {
    boolean isAsked = base != null && base.state() == Version.State.PUBLISHED;
    return !isAsked || !texts.isEmpty() || !parts.isEmpty();
  }
}
