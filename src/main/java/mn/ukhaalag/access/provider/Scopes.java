package mn.ukhaalag.access.provider;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/// What a system may ask for.
final class Scopes {

  /// That somebody is the same as last time; nothing else.
  static final String OPENID = OidcScopes.OPENID;

  /// His name.
  static final String PROFILE = OidcScopes.PROFILE;

  /// The posts that he holds today, with their organisations.
  static final String POSTS = "posts";

  /// His register number, if it is proven.
  static final String REGISTER_NUMBER = "register_number";

  /// All, in the order in which people are asked.
  static final List<String> ALL = List.of(OPENID, PROFILE, POSTS, REGISTER_NUMBER);

  private Scopes() {}
}
