package mn.ukhaalag.notice.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which channels one is told of what.
///
/// @param email where e-mail goes; null if no address is known
/// @param phone where SMS go; null if no number is known
public record ChoicesPage(
    @Nullable String email,
    @Nullable String phone,
    List<Row> rows,
    String quietFrom,
    String quietUntil,
    int flood) {

  /// One topic.
  ///
  /// @param key the message key of its name, and of its fields
  public record Row(String key, boolean email, boolean sms) {}
}
