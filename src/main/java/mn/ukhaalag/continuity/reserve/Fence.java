package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.postgres.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Decides, before anything else of the program starts, whether this site takes writes: not if its
/// database follows another, and never again if the other site has begun a higher term.
///
/// It settles `ukhaalag.takes-writes` and `ukhaalag.replaced`.
public final class Fence implements EnvironmentPostProcessor {

  private static final Logger log = LoggerFactory.getLogger(Fence.class);

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var settled = new HashMap<String, Object>();
    boolean takesWrites =
        environment.getProperty("ukhaalag.takes-writes", Boolean.class, true)
            && (!isEmbedded(environment) || mayWrite(environment, settled));
    if (!takesWrites) {
      settled.put("ukhaalag.takes-writes", false);
      settled.put("spring.flyway.enabled", false);
      environment.getPropertySources().addFirst(new MapPropertySource("reserve site", settled));
    }
  }

  private static boolean isEmbedded(ConfigurableEnvironment environment) {
    return "embedded".equals(environment.getProperty("ukhaalag.db.url", "embedded"));
  }

  private static boolean mayWrite(
      ConfigurableEnvironment environment, Map<String, Object> settled) {
    Path data = Path.of(environment.getProperty("ukhaalag.data", "data"));
    try {
      isOvertaken(data);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (IllegalStateException stranger) {
      log.warn("The other site cannot be asked: {}", stranger.getMessage());
    }
    boolean follows = Following.isSet(data.resolve("postgres"));
    settled.put("ukhaalag.replaced", follows && Standing.of(data).isReplaced());
    return !follows;
  }

  /// Asks the other site for its term. If that is higher, the database of this one is only read
  /// from its next start on, whoever asks.
  ///
  /// @return whether this site took writes and may not do so any more
  public static boolean isOvertaken(Path data) throws IOException {
    Path cluster = data.resolve("postgres");
    Standing own = Standing.of(data);
    if (own.otherSite().isEmpty() || Following.isSet(cluster)) {
      return false;
    }
    Optional<OtherSite> other = OtherSite.ask(data);
    if (other.isEmpty() || other.get().term() <= own.term()) {
      return false;
    }
    own.replaced().keep(data);
    Following.followNobody(cluster);
    log.error(
        "The site at {} took over (term {}; here: {}). This one takes no writes any more.",
        own.peer(),
        other.get().term(),
        own.term());
    return true;
  }
}
