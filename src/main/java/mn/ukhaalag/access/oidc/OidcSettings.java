package mn.ukhaalag.access.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The OpenID providers that people may sign in with (`ukhaalag.oidc.<id>.*`).
@ConfigurationProperties("ukhaalag")
record OidcSettings(@DefaultValue Map<String, Entry> oidc) {

  /// One of them.
  ///
  /// @param issuer as its tokens name it; `/.well-known/openid-configuration` is looked up below it
  /// @param titleMn how it is called on the button; the id where none is given
  /// @param scopes asked for besides `openid`
  /// @param registerNumberClaim the claim with a register number that the provider has checked;
  ///     empty if its numbers are not believed
  /// @param secondStepAcr values of `acr` that say that two factors were shown; the first is asked
  ///     for
  /// @param secondStepAmr values of `amr` that say so
  record Entry(
      URI issuer,
      String clientId,
      String clientSecret,
      @DefaultValue("") String titleMn,
      @DefaultValue("") String titleEn,
      @DefaultValue("profile") List<String> scopes,
      @DefaultValue("") String registerNumberClaim,
      @DefaultValue List<String> secondStepAcr,
      @DefaultValue List<String> secondStepAmr) {}
}
