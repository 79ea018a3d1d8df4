package mn.ukhaalag.access.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.client.ClientPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser with an authenticator in it that signs whatever it is told to, honest or not.
final class Emulator {

  private static final String NEW = "/account/passkeys/new";

  private final ObjectConverter converter = new ObjectConverter();
  private final ClientPlatform platform =
      EmulatorUtil.createClientPlatform(new NoneAttestationAuthenticator());
  private final Browse browse;
  private String id = "";

  Emulator(Browse browse, int port) {
    this.browse = browse;
    comeFrom("http://localhost:" + port);
  }

  /// From now on a page of that origin asks.
  void comeFrom(String origin) {
    platform.setOrigin(new Origin(origin));
  }

  /// Adds a passkey to the account that is signed in and has none.
  Seen add(String name) {
    browse.open("/account/passkeys").form(NEW).with("currentPassword", People.PASSWORD).send();
    return add(name, "localhost", false);
  }

  /// Adds a passkey that is made for that host.
  ///
  /// @param isHidden whether it says that it was made for ours
  Seen add(String name, String host, boolean isHidden) {
    Seen page = browse.open(NEW);
    var asked =
        converter
            .getJsonMapper()
            .readValue(
                challenge(page, "/account/passkeys", "NEW"),
                PublicKeyCredentialCreationOptions.class);
    var made =
        platform.create(
            new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(host, "Ukhaalag"),
                asked.getUser(),
                asked.getChallenge(),
                asked.getPubKeyCredParams(),
                asked.getTimeout(),
                List.of(),
                asked.getAuthenticatorSelection(),
                asked.getAttestation(),
                null));
    id = String.valueOf(made.getId());
    String answer = converter.getJsonMapper().writeValueAsString(made);
    return page.form("/account/passkeys")
        .with("name", name)
        .with("newPasskey", isHidden ? hidden(answer, host) : answer)
        .send();
  }

  /// Nobody has signed what a passkey says of itself when it is made.
  private static String hidden(String answer, String host) {
    String made = JsonMapper.shared().readTree(answer).at("/response/attestationObject").asString();
    byte[] whole = Base64.getUrlDecoder().decode(made);
    String letters = new String(whole, StandardCharsets.ISO_8859_1);
    int at = letters.indexOf(new String(hash(host), StandardCharsets.ISO_8859_1));
    byte[] ours = hash("localhost");
    System.arraycopy(ours, 0, whole, at, ours.length);
    return answer.replace(made, Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What it signs with its own passkey, whatever passkeys the house asks for.
  ///
  /// @param options what the script of a page is given
  /// @param host which it signs for
  String sign(String options, String host) {
    var asked =
        converter.getJsonMapper().readValue(options, PublicKeyCredentialRequestOptions.class);
    var own =
        new PublicKeyCredentialDescriptor(
            PublicKeyCredentialType.PUBLIC_KEY, Base64.getUrlDecoder().decode(id), Set.of());
    var signed =
        platform.get(
            new PublicKeyCredentialRequestOptions(
                asked.getChallenge(),
                asked.getTimeout(),
                host,
                List.of(own),
                asked.getUserVerification(),
                null));
    return converter.getJsonMapper().writeValueAsString(signed);
  }

  /// What the script of the page is given.
  static String challenge(Seen page, String action, String use) {
    String token = page.form(action).value("_csrf");
    var request =
        page.browse()
            .request("/passkey-challenges")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("use=" + use + "&_csrf=" + token));
    return page.browse().send(request).body();
  }

  /// The ids of the passkeys that will do.
  static List<String> allowed(String options) {
    JsonNode listed = JsonMapper.shared().readTree(options).path("allowCredentials");
    return listed.valueStream().map(it -> it.path("id").asString()).toList();
  }

  String id() {
    return id;
  }
}
