package mn.ukhaalag.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A provider that lets everybody in at once, as whoever the test says, and tells one lie.
final class LyingProvider implements AutoCloseable {

  static final String SECRET = "a secret that both of them know, long enough to sign with";

  enum Lie {
    NONE,
    OTHER_KEY,
    NO_SIGNATURE,
    SHARED_SECRET,
    OTHER_NONCE,
    NO_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    EXPIRED,
    NO_SUBJECT
  }

  private record Asked(String nonce, String challenge) {}

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private volatile Lie lie = Lie.NONE;
  private volatile Map<String, Object> claims = Map.of();

  LyingProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("the-key").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("the-key").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", it -> answer(it, configuration()));
    server.createContext("/jwks", it -> answer(it, new JWKSet(key).toString()));
    server.createContext("/authorize", this::sendBack);
    server.createContext("/token", this::tokens);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on it says this of everybody who comes.
  void say(Lie what, Map<String, Object> ofEverybody) {
    lie = what;
    claims = ofEverybody;
  }

  private String configuration() {
    return """
    {"issuer": "@", "authorization_endpoint": "@/authorize", "token_endpoint": "@/token",
     "jwks_uri": "@/jwks", "response_types_supported": ["code"],
     "subject_types_supported": ["public"], "end_session_endpoint": "@/exit",
     "id_token_signing_alg_values_supported": ["RS256"],
     "authorization_response_iss_parameter_supported": true}
    """
        .replace("@", issuer());
  }

  private void sendBack(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, new Asked(text(asked, "nonce"), text(asked, "code_challenge")));
    String back =
        asked.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + asked.get("state")
            + "&iss="
            + issuer();
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void tokens(HttpExchange exchange) throws IOException {
    var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = fields(sent);
    Asked asked = codes.remove(fields.getOrDefault("code", ""));
    var verifier = new CodeVerifier(fields.getOrDefault("code_verifier", "none".repeat(12)));
    String challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
    if (asked == null || !asked.challenge().equals(challenge)) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    String token = idToken(asked.nonce());
    answer(
        exchange,
        "{\"access_token\": \"nothing\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(token));
  }

  private String idToken(String nonce) {
    var now = Instant.now();
    var content =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.OTHER_ISSUER ? "https://other.example" : issuer())
            .audience(lie == Lie.OTHER_AUDIENCE ? "another" : "ukhaalag")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(lie == Lie.EXPIRED ? -3600 : 60)));
    if (lie != Lie.NO_NONCE) {
      content.claim("nonce", lie == Lie.OTHER_NONCE ? "another" : nonce);
    }
    claims.forEach(content::claim);
    if (lie == Lie.NO_SUBJECT) {
      content.subject(null);
    }
    return signed(content.build(), "JWT");
  }

  /// What it tells behind the browser's back.
  String logoutToken(Map<String, Object> content) {
    var token =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("ukhaalag")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(120)))
            .jwtID(UUID.randomUUID().toString())
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    content.forEach(token::claim);
    return signed(token.build(), "logout+jwt");
  }

  private String signed(JWTClaimsSet content, String type) {
    if (lie == Lie.NO_SIGNATURE) {
      return new PlainJWT(content).serialize();
    }
    boolean isShared = lie == Lie.SHARED_SECRET;
    var header =
        new JWSHeader.Builder(isShared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
            .keyID("the-key")
            .type(new JOSEObjectType(type))
            .build();
    var token = new SignedJWT(header, content);
    try {
      token.sign(
          isShared
              ? new MACSigner(SECRET)
              : new RSASSASigner(lie == Lie.OTHER_KEY ? otherKey : key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(it -> List.of(it.split("=", 2)))
        .collect(
            Collectors.toMap(
                List::getFirst, it -> URLDecoder.decode(it.getLast(), StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    answer(exchange, 200, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
