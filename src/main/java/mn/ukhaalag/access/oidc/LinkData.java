package mn.ukhaalag.access.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// With which providers the person's account is linked.
@Component
class LinkData implements OwnData {

  private final Links links;

  LinkData(Links links) {
    this.links = links;
  }

  @Override
  public String section() {
    return "linkedAccounts";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return links.of(account).stream().map(LinkData::row).toList();
  }

  private static Map<String, @Nullable Object> row(Links.Link link) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("issuer", link.issuer());
    row.put("since", link.since());
    return row;
  }
}
