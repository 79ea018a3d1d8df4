package mn.ukhaalag.web;

/// A path on this server that came from outside and is to be redirected to.
public final class LocalPath {

  private LocalPath() {}

  /// The path if it leads to this server, else the home page: nobody is sent away by our links.
  public static String orHome(String path) {
    boolean isLocal =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c > '~');
    return isLocal ? path : "/";
  }
}
