package mn.ukhaalag.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import tools.jackson.databind.JsonNode;

/// The Keycloak as a system that people sign in to with us: we stand in its realm as an identity
/// provider, and it is told by its back channel when somebody leaves here.
///
/// @param path of its page at the office, to the administrator
record KeycloakAsSystem(Keycloak keycloak, String path) {

  private static final String ALIAS = "ukhaalag";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Registers it at the office, and the office in its realm.
  static KeycloakAsSystem register(Browse administrator, String office, Keycloak keycloak) {
    String realm = keycloak.issuer();
    Seen made =
        administrator
            .open("/administration/systems/new")
            .form("/administration/systems")
            .with("titleMn", "Кийклоак")
            .with("titleEn", "Keycloak")
            .with("redirects", realm + "/broker/" + ALIAS + "/endpoint")
            .with("logout", realm + "/protocol/openid-connect/logout/backchannel-logout")
            .with("scopes", "profile")
            .send();
    keycloak.make(
        "/identity-provider/instances",
        """
        {"alias": "%s", "providerId": "oidc", "enabled": true, "config": {
         "issuer": "@", "authorizationUrl": "@/oauth2/authorize", "tokenUrl": "@/oauth2/token",
         "jwksUrl": "@/oauth2/jwks", "userInfoUrl": "@/userinfo", "useJwksUrl": "true",
         "validateSignature": "true", "clientId": "%s", "clientSecret": "%s",
         "clientAuthMethod": "client_secret_basic", "pkceEnabled": "true",
         "pkceMethod": "S256", "defaultScope": "openid profile",
         "backchannelSupported": "true"}}
        """
            .formatted(
                ALIAS,
                made.page().select("dd:matchesOwn(^uks-)").text(),
                made.page().select("#secret").text())
            .replace("@", office));
    String renewal = made.page().select("form[action$=/secret]").attr("action");
    return new KeycloakAsSystem(keycloak, renewal.replaceFirst("/secret$", ""));
  }

  /// The way to the page of one's account there, through us.
  String question() {
    return questionOfNobody() + "&kc_idp_hint=" + ALIAS;
  }

  /// The same way for whoever may be signed in there already.
  String questionOfNobody() {
    var proof = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier());
    return keycloak.issuer()
        + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
        + "&state=its-own&nonce=its-own&code_challenge_method=S256&code_challenge="
        + proof.getValue()
        + "&redirect_uri="
        + URLEncoder.encode(keycloak.issuer() + "/account/", StandardCharsets.UTF_8);
  }

  /// Somebody who is there for the first time says that it is he.
  void confirm(Seen known, String email) {
    var form = known.page().selectFirst("form");
    if (form == null) {
      throw new AssertionError("Keycloak does not ask: " + known.text());
    }
    arrive(
        known
            .form(form.attr("action"))
            .with("email", email)
            .with("firstName", "Уянга")
            .with("lastName", "Бат")
            .send());
  }

  /// Whoever is signed in there ends at the page of his account.
  void arrive(Seen there) {
    assertThat(there.response().uri().toString())
        .as(there.text())
        .startsWith(keycloak.issuer() + "/account/");
  }

  /// How many sessions the person has there.
  int sessions(String email) {
    JsonNode people = keycloak.look("/users?exact=true&email=" + email);
    assertThat(people.size()).isEqualTo(1);
    return keycloak.look("/users/" + people.get(0).path("id").asString() + "/sessions").size();
  }

  void awaitSessions(String email, int count) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (sessions(email) != count) {
      assertThat(Instant.now()).as("sessions that are over here are over there").isBefore(end);
      Thread.sleep(200);
    }
  }
}
