package mn.ukhaalag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/// Knows the browsers that an account was used on, by a signed cookie that names the day and tells
/// nothing else, and tells an official of a new one. Citizens are not told: an SMS a browser would
/// be more than they want, and more than the house can pay.
@Component
class Devices {

  /// As long as browsers keep a cookie at most.
  private static final Duration KNOWN = Duration.ofDays(400);

  /// So many people may share a browser and stay known on it.
  private static final int ACCOUNTS = 5;

  private final String cookie;
  private final JdbcClient database;
  private final Secrets secrets;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Devices(
      @Value("${ukhaalag.address}") String address,
      JdbcClient database,
      Secrets secrets,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.cookie = address.startsWith("https://") ? "__Host-device" : "device";
    this.database = database;
    this.secrets = secrets;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Somebody signs in: from now on the browser is known as his.
  void greet(UUID account, HttpServletRequest request, HttpServletResponse response) {
    List<String> seals = seals(request);
    if (!isKnown(account, request)) {
      transaction.executeWithoutResult(status -> tellUnlessFirst(account));
    }
    long today = today();
    String value =
        Stream.concat(
                Stream.of(today + "." + seal(account, today)),
                seals.stream().filter(seal -> !isOf(account, seal)))
            .limit(ACCOUNTS)
            .collect(Collectors.joining("~"));
    response.addCookie(written(value));
  }

  /// Whether the account was used on that browser before.
  boolean isKnown(UUID account, HttpServletRequest request) {
    return seals(request).stream().anyMatch(seal -> isOf(account, seal));
  }

  private Cookie written(String value) {
    var written = new Cookie(cookie, value);
    written.setPath("/");
    written.setHttpOnly(true);
    written.setMaxAge((int) KNOWN.toSeconds());
    written.setAttribute("SameSite", "Lax");
    return written;
  }

  private List<String> seals(HttpServletRequest request) {
    Cookie brought = WebUtils.getCookie(request, cookie);
    return brought == null
        ? List.of()
        : Arrays.stream(brought.getValue().split("~", ACCOUNTS + 1))
            .filter(seal -> seal.matches("\\d{1,7}\\.[\\w-]{43}"))
            .toList();
  }

  private boolean isOf(UUID account, String seal) {
    int dot = seal.indexOf('.');
    long day = Long.parseLong(seal.substring(0, dot));
    return day > today() - KNOWN.toDays()
        && MessageDigest.isEqual(
            seal.substring(dot + 1).getBytes(StandardCharsets.US_ASCII),
            seal(account, day).getBytes(StandardCharsets.US_ASCII));
  }

  private String seal(UUID account, long day) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac("device", account + ":" + day));
  }

  private long today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private void tellUnlessFirst(UUID account) {
    int first =
        database
            .sql(
                """
                update access.account set first_device_at = :now
                where id = :account and first_device_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", account)
            .update();
    if (first == 0 && isOfficial(account)) {
      events.publishEvent(new AccountNews(account, AccountNews.What.NEW_DEVICE, clock.instant()));
    }
  }

  private boolean isOfficial(UUID account) {
    return database
        .sql(
            """
            select exists (select from access.account
                           where id = :account and official_id is not null)
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
