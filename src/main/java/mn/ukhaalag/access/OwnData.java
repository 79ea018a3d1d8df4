package mn.ukhaalag.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one room of the house keeps about a person, for him to take along (right of access, Law on
/// Personal Data Protection).
public interface OwnData {

  /// What the section is called in the file, for example `petitions`.
  String section();

  /// All that is kept of him, one map for each thing; numbers that lie enciphered in clear.
  List<Map<String, @Nullable Object>> of(UUID account);
}
