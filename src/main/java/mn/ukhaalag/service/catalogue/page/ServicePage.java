package mn.ukhaalag.service.catalogue.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.ServiceWay;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// All about one service.
///
/// @param isOnline whether it can be asked for here
/// @param isFree whether the law says that it costs nothing
/// @param ways to get it besides
public record ServicePage(
    Service service,
    Organisation organisation,
    boolean isOnline,
    boolean isFree,
    List<ServiceWay.Way> ways) {

  /// How long it takes; null where nobody has confirmed it.
  public @Nullable Message time() {
    return time(service.limit());
  }

  /// How long that is, in words.
  public static @Nullable Message time(@Nullable TimeLimit limit) {
    if (limit == null) {
      return null;
    }
    return limit.amount() == 0
        ? Message.of("service.time.same-day")
        : Message.of("service.time." + limit.unit(), limit.amount());
  }
}
