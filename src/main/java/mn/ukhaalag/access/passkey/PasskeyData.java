package mn.ukhaalag.access.passkey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The passkeys of an account.
@Component
class PasskeyData implements OwnData {

  private final Passkeys passkeys;

  PasskeyData(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @Override
  public String section() {
    return "passkeys";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return passkeys.of(account).stream().map(PasskeyData::row).toList();
  }

  private static Map<String, @Nullable Object> row(Passkey passkey) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", passkey.name());
    row.put("host", passkey.rp());
    row.put("added", passkey.createdAt().toString());
    row.put("lastUsed", passkey.lastUsedAt() == null ? null : passkey.lastUsedAt().toString());
    return row;
  }
}
