package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// A sentence above every page, for example that these are demo data; null when there is none.
public interface Banner {

  @Nullable Message sentence();
}
