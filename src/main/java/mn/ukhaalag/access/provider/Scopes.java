package mn.ukhaalag.access.provider;

import java.util.List;
import java.util.stream.Stream;
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

  /// To stay connected when he has left. Only a system that may renew its access asks for it.
  static final String OFFLINE = "offline_access";

  /// What it is told of him, in the order in which people are asked.
  static final List<String> TELLING = List.of(OPENID, PROFILE, POSTS, REGISTER_NUMBER);

  /// All, in the same order.
  static final List<String> ALL = Stream.concat(TELLING.stream(), Stream.of(OFFLINE)).toList();

  private Scopes() {}
}
