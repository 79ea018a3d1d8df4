package mn.ukhaalag.continuity;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import mn.ukhaalag.file.Scanning;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Figures of this node in the format of Prometheus: how long requests took, by the pattern of
/// their address and never by what stands in it, the connections of the database, the virtual
/// machine, and the signs of continuity.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Metrics extends OncePerRequestFilter {

  /// Anybody can send any word: each would be a figure of its own.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MultiGauge good;
  private final MultiGauge figures;
  private final Signs signs;

  Metrics(HikariDataSource pool, Signs signs, Scanning scanning) {
    this.signs = signs;
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    good =
        MultiGauge.builder("ukhaalag.sign.good")
            .description("1 where all is as it should be")
            .register(registry);
    figures =
        MultiGauge.builder("ukhaalag.sign.figure")
            .description("seconds behind, percent free, or how many wait")
            .register(registry);
    countScans("clean", scanning, Scanning::clean);
    countScans("found", scanning, Scanning::found);
    countScans("unsaid", scanning, Scanning::unsaid);
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
  }

  private void countScans(String verdict, Scanning scanning, ToDoubleFunction<Scanning> count) {
    FunctionCounter.builder("ukhaalag.scans", scanning, count)
        .description("files shown to the virus scanner, by what it said")
        .tag("verdict", verdict)
        .register(registry);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      Timer.builder("http.server.requests")
          .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "-")
          .tag("uri", pattern == null ? "-" : pattern.toString())
          .tag("status", Integer.toString(response.getStatus()))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /// All of them, as they are now.
  String scrape() throws IOException {
    List<Sign> now = signs.look();
    good.register(now.stream().map(it -> row(it, it.isGood() ? 1 : 0)).toList(), true);
    figures.register(now.stream().map(it -> row(it, it.figure())).toList(), true);
    return registry.scrape();
  }

  private static MultiGauge.Row<?> row(Sign sign, long value) {
    return MultiGauge.Row.of(Tags.of("kind", sign.kind().name()), value);
  }
}
