package mn.ukhaalag.service.designer;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.catalogue.ServiceFile.Content;
import mn.ukhaalag.service.form.Form;
import org.jspecify.annotations.Nullable;

/// A file of a service that somebody looks at, next to what there is.
///
/// @param id of the file
/// @param service what there is; null if the service is new
/// @param base the version that the file is compared with; null if there is none
/// @param written the service as the file would have it
/// @param form the questions of the file
/// @param seen the number of the catalogue's text that it is compared with
record Arrival(
    UUID id,
    Content content,
    @Nullable Service service,
    @Nullable Version base,
    Service written,
    Form form,
    int seen) {

  /// What it was compared with; another word once somebody has changed it.
  String fingerprint() {
    return seen + "-" + Optional.ofNullable(base).map(it -> it.id().toString()).orElse("");
  }
}
