package mn.ukhaalag.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The account itself.
@Component
class AccountData implements OwnData {

  private final Accounts accounts;

  AccountData(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String section() {
    return "account";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    Account known = accounts.find(account).orElseThrow();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", known.name());
    row.put("phone", value(known.phone()));
    row.put("email", value(known.email()));
    row.put("language", known.language().tag());
    row.put("registerNumber", accounts.identity(account).map(Identity::number).orElse(null));
    return List.of(row);
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
