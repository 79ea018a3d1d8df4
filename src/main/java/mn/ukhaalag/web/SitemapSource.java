package mn.ukhaalag.web;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A room with public pages that search engines should know of. The map has one part for each.
public interface SitemapSource {

  /// A protocol limit: no part may have more addresses (sitemaps.org).
  int MOST = 50_000;

  /// The name of its part, in small letters.
  String name();

  /// Names its public pages, the newest first, at most [#MOST].
  void list(Pages pages) throws IOException;

  /// Takes the pages one by one.
  interface Pages {

    /// Names a page.
    ///
    /// @param path the address in this house
    /// @param changedAt when it last changed; null if that is not known
    void add(String path, @Nullable Instant changedAt) throws IOException;
  }
}
