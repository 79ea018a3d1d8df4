package mn.ukhaalag.access.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which systems the person lets know what.
@Component
class ConsentData implements OwnData {

  private final Consents consents;

  ConsentData(Consents consents) {
    this.consents = consents;
  }

  @Override
  public String section() {
    return "systems";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return consents.of(account).stream().map(ConsentData::row).toList();
  }

  private static Map<String, @Nullable Object> row(Consents.Consent consent) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("system", consent.titleMn());
    row.put("scopes", consent.scopes());
    row.put("since", consent.since());
    return row;
  }
}
