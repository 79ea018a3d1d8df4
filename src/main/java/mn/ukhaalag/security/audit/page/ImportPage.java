package mn.ukhaalag.security.audit.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.audit.Audit;
import mn.ukhaalag.security.audit.AuditFile.Content;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A list of audits that is brought in.
///
/// @param columns that a file has
/// @param read what the file says; null before one was sent
/// @param text the file itself
public record ImportPage(
    List<String> columns,
    @Nullable Content read,
    Map<UUID, Organisation> houses,
    String text,
    Problems problems) {

  private static final int MOST = 50;

  /// The first ones that would be taken.
  public List<Audit> shown() {
    return read == null ? List.of() : read.fresh().stream().limit(MOST).toList();
  }
}
