package mn.ukhaalag.access.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How many requests of each kind one client address may send (`ukhaalag.limits.*`).
///
/// @param upload counts the megabytes of what is sent without an account
@ConfigurationProperties("ukhaalag.limits")
record LimitSettings(
    Limit signIn,
    Limit registration,
    Limit reset,
    Limit code,
    Limit form,
    Limit program,
    Limit upload) {

  /// So many requests at once, and as many again over that time.
  record Limit(int requests, Duration per) {}
}
