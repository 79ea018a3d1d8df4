package mn.ukhaalag.access.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a passkey lies in the database.
@Component
class PasskeyRows {

  private final AttestedCredentialDataConverter converter;

  PasskeyRows(RelyingParty house) {
    this.converter = new AttestedCredentialDataConverter(house.converter());
  }

  byte[] attested(CredentialRecord key) {
    return converter.convert(key.getAttestedCredentialData());
  }

  Passkey read(ResultSet row) throws SQLException {
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("rp_id"),
        new Passkey.Handle(row.getBytes("user_handle")),
        key(row),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_used_at")),
        instant(row.getTimestamp("cloned_at")));
  }

  /// Without what it attested and was asked for when it was made: that proves nothing later.
  private CredentialRecord key(ResultSet row) throws SQLException {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        row.getBoolean("uv_initialized"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backed_up"),
        row.getLong("counter"),
        converter.convert(row.getBytes("attested")),
        null,
        null,
        null,
        transports(row.getString("transports")));
  }

  static String transports(@Nullable Set<AuthenticatorTransport> ways) {
    return ways == null
        ? ""
        : ways.stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(" "));
  }

  private static Set<AuthenticatorTransport> transports(String ways) {
    return Arrays.stream(ways.split(" ", -1))
        .filter(way -> !way.isEmpty())
        .map(AuthenticatorTransport::create)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
