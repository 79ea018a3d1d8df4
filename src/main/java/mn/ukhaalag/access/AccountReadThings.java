package mn.ukhaalag.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An account that was looked up, for the one whose it is.
@Component
class AccountReadThings implements ReadThings {

  private static final Named OWN = new Named("access.reading.of.account", "", "", null);

  @Override
  public String thingKind() {
    return Account.THING;
  }

  @Override
  public Map<UUID, Named> named(Collection<UUID> things) {
    return things.stream().distinct().collect(Collectors.toMap(it -> it, it -> OWN));
  }
}
