package mn.ukhaalag.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// This house as passkeys know it (WebAuthn's relying party): its id is the host of its address
/// (`ukhaalag.address`), and it believes what a page of that address alone has asked for. Passkeys
/// of another host are of no use here, nor are these anywhere else.
@Component
class RelyingParty {

  private static final long PATIENCE = Duration.ofMinutes(5).toMillis();

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();

  /// Asks for no attestation: whatever authenticator somebody has will do.
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  private final URI home;
  private final Environment environment;

  RelyingParty(@Value("${ukhaalag.address}") URI home, Environment environment) {
    this.home = home;
    this.environment = environment;
  }

  String id() {
    return home.getHost();
  }

  /// The address of the house, for people.
  String home() {
    return origin().toString();
  }

  /// Scheme, host and port of the house. With port 0 in its address it is the one that the system
  /// has chosen.
  private Origin origin() {
    String port = String.valueOf(home.getPort());
    if (home.getPort() == 0) {
      port = environment.getRequiredProperty("local.server.port");
    }
    return new Origin(home.getScheme() + "://" + id() + (home.getPort() == -1 ? "" : ":" + port));
  }

  ObjectConverter converter() {
    return converter;
  }

  /// What the browser is asked to make a passkey by, as JSON.
  ///
  /// @param name as the authenticator lists the account
  /// @param own the passkeys that the account has already
  String creation(
      Challenge challenge, byte[] handle, String name, String person, List<Passkey> own) {
    return json(
        new PublicKeyCredentialCreationOptions(
            new PublicKeyCredentialRpEntity(id(), "Ukhaalag"),
            new PublicKeyCredentialUserEntity(handle, name, person),
            challenge,
            ALGORITHMS,
            PATIENCE,
            descriptors(own),
            new AuthenticatorSelectionCriteria(
                null, ResidentKeyRequirement.PREFERRED, UserVerificationRequirement.PREFERRED),
            AttestationConveyancePreference.NONE,
            null));
  }

  /// What the browser is asked to sign in by, as JSON.
  ///
  /// @param own those that will do; empty if any that names its account will
  String request(Challenge challenge, List<Passkey> own) {
    return json(
        new PublicKeyCredentialRequestOptions(
            challenge,
            PATIENCE,
            id(),
            descriptors(own),
            own.isEmpty()
                ? UserVerificationRequirement.REQUIRED
                : UserVerificationRequirement.PREFERRED,
            null));
  }

  private String json(Object options) {
    return converter.getJsonMapper().writeValueAsString(options);
  }

  private static List<PublicKeyCredentialDescriptor> descriptors(List<Passkey> passkeys) {
    return passkeys.stream()
        .map(
            it ->
                new PublicKeyCredentialDescriptor(
                    PublicKeyCredentialType.PUBLIC_KEY, it.credential(), it.key().getTransports()))
        .toList();
  }

  AuthenticationData read(String answer) {
    return manager.parseAuthenticationResponseJSON(answer);
  }

  /// Checks what was signed.
  ///
  /// @param isAlone whether the passkey is to stand for both steps: then its owner must have shown
  ///     himself to it by a PIN or his body
  /// @throws com.webauthn4j.verifier.exception.VerificationException if anything is not as it must
  ///     be; by its class, what
  void verify(AuthenticationData signed, Passkey passkey, Challenge challenge, boolean isAlone) {
    manager.verify(
        signed,
        new AuthenticationParameters(
            server(challenge), passkey.key(), List.of(passkey.credential()), isAlone, true));
  }

  /// Checks a new passkey.
  ///
  /// @throws RuntimeException as [#verify] and [#read]
  RegistrationData verifyNew(String answer, Challenge challenge) {
    return manager.verifyRegistrationResponseJSON(
        answer, new RegistrationParameters(server(challenge), ALGORITHMS, false, true));
  }

  private ServerProperty server(Challenge challenge) {
    return ServerProperty.builder().origin(origin()).rpId(id()).challenge(challenge).build();
  }
}
