package mn.ukhaalag.security;

import java.net.URI;

/// An address that somebody typed for others to follow.
public final class Link {

  private Link() {}

  /// Whether a browser may be led there; nothing typed is right, too.
  public static boolean isRight(String typed) {
    if (typed.isEmpty()) {
      return true;
    }
    try {
      var address = URI.create(typed);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
