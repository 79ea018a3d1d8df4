package mn.ukhaalag.continuity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import mn.ukhaalag.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What machines ask: whether this node lives, whether it can be sent visitors, and its figures.
/// The figures are for whoever asks from the machine itself, past any proxy, or has the key.
@RestController
class HealthPages {

  private static final int SECONDS = 2;
  private static final MediaType PROMETHEUS =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

  private final DataSource database;
  private final Metrics metrics;
  private final String key;
  private final boolean takesWrites;

  HealthPages(
      DataSource database,
      Metrics metrics,
      @Value("${ukhaalag.metrics-key:}") String key,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.takesWrites = takesWrites;
    this.database = database;
    this.metrics = metrics;
    this.key = key;
  }

  /// The process answers.
  @GetMapping("/health")
  ResponseEntity<String> health() {
    return answer(HttpStatus.OK, "UP");
  }

  /// The database answers, too, and takes writes.
  @GetMapping("/ready")
  ResponseEntity<String> ready() {
    try (Connection connection = database.getConnection()) {
      if (!takesWrites) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "RESERVE");
      }
      return connection.isValid(SECONDS)
          ? answer(HttpStatus.OK, "READY")
          : answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT READY");
    } catch (SQLException away) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT READY");
    }
  }

  private static ResponseEntity<String> answer(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(text + "\n");
  }

  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) throws IOException {
    if (!isFromHere(request) && !hasKey(request)) {
      throw new NotFound("the figures for " + request.getRemoteAddr());
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(PROMETHEUS)
        .body(metrics.scrape());
  }

  private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null;
  }

  private boolean hasKey(HttpServletRequest request) {
    String given = String.valueOf(request.getHeader("Authorization"));
    byte[] wanted = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
    return !key.isBlank() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted);
  }
}
