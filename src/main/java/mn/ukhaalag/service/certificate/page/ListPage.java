package mn.ukhaalag.service.certificate.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of certificates, newest first.
///
/// @param words that were looked for
/// @param next the address of the older ones; null if there are none
public record ListPage(List<Sheet> rows, String words, @Nullable String next) {}
