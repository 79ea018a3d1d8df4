package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A system that lets people sign in with us. People come back to it at a page of the office that
/// takes no notice of what they bring.
///
/// @param port of the office
/// @param path of its page at the office, to the administrator
record TestSystem(int port, String path, String clientId, String secret, CodeVerifier verifier) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Registers it as an administrator does.
  static TestSystem register(Browse administrator, int port, String title, String... scopes) {
    Filling form =
        administrator
            .open("/administration/systems/new")
            .form("/administration/systems")
            .with("titleMn", title)
            .with("titleEn", title)
            .with("redirects", callback(port))
            .with("scopes", scopes)
            .with("refreshes", "true");
    Seen made = form.send();
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String secret = made.page().select("#secret").text();
    String renewal = made.page().select("form[action$=/secret]").attr("action");
    String path = renewal.replaceFirst("/secret$", "");
    String client = made.page().select("dd:matchesOwn(^uks-)").text();
    return new TestSystem(port, path, client, secret, new CodeVerifier());
  }

  static String callback(int port) {
    return "http://127.0.0.1:" + port + "/privacy";
  }

  /// Where it sends people.
  String question(String scopes) {
    return "/oauth2/authorize?"
        + encoded(
            Map.of(
                "response_type",
                "code",
                "client_id",
                clientId,
                "redirect_uri",
                callback(port),
                "scope",
                scopes,
                "state",
                "its-own-state",
                "nonce",
                "its-own-nonce",
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
                "code_challenge_method",
                "S256"));
  }

  /// Somebody signed in says yes; gives the code.
  String code(Browse person, String scopes) {
    Seen asked = person.open(question(scopes));
    Seen back = asked.page().select("#consent").isEmpty() ? asked : allow(asked);
    return parameter(back, "code");
  }

  /// Presses the button that allows what is asked.
  static Seen allow(Seen asked) {
    var fields =
        asked.page().select("#consent input").stream()
            .map(it -> encode(it.attr("name")) + "=" + encode(it.attr("value")))
            .collect(Collectors.joining("&"));
    return asked
        .browse()
        .send(
            asked
                .browse()
                .request("/oauth2/authorize")
                .uri(asked.response().uri().resolve("/oauth2/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
  }

  static String parameter(Seen back, String name) {
    String query = String.valueOf(back.response().uri().getRawQuery());
    return Arrays.stream(query.split("&"))
        .filter(it -> it.startsWith(name + "="))
        .map(it -> URLDecoder.decode(it.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /// Changes a code for tokens.
  Seen tokens(String code) {
    return post(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            callback(port),
            "code_verifier",
            verifier.getValue()));
  }

  Seen refreshed(String token) {
    return post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  /// Sends a form as itself, past any browser.
  Seen post(String to, Map<String, String> fields) {
    var browse = Browse.at(port);
    String proof =
        Base64.getEncoder()
            .encodeToString(
                (encode(clientId) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
    return browse.send(
        browse
            .request(to)
            .header("Authorization", "Basic " + proof)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /// The administrator says where it is told of sign-outs.
  void listenAt(Browse administrator, String address) {
    Seen saved = administrator.open(path).form(path + "/logout").with("logout", address).send();
    assertThat(saved.text()).contains("Гарсныг мэдэгдэх хаягийг хадгаллаа");
  }

  /// What it makes of a logout token, as a library for such systems does. Any node of the office
  /// may have written it; in tests each has an address of its own.
  LogoutTokenClaimsSet told(String token) throws Exception {
    var signed = SignedJWT.parse(token);
    String issuer = signed.getJWTClaimsSet().getIssuer();
    assertThat(issuer).startsWith("http://");
    assertThat(signed.getHeader().getType().getType()).isEqualTo("logout+jwt");
    var keys = JWKSet.parse(Browse.at(port).open("/oauth2/jwks").body());
    var validator =
        new LogoutTokenValidator(
            new Issuer(issuer), new ClientID(clientId), JWSAlgorithm.RS256, keys);
    return validator.validate(signed);
  }

  /// Asks who the person is.
  Seen person(String accessToken) {
    var browse = Browse.at(port);
    return browse.send(
        browse.request("/userinfo").header("Authorization", "Bearer " + accessToken));
  }

  static JsonNode json(Seen answer) {
    return JSON.readTree(answer.body());
  }

  static String text(Seen answer, String name) {
    return json(answer).path(name).asString("");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
