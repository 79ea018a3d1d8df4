package mn.ukhaalag.continuity;

import java.io.IOException;
import java.time.Duration;
import mn.ukhaalag.continuity.reserve.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees that another site took over while this one was cut off from it, and ends its writing.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class OtherSiteWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OtherSiteWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final DataFolder data;
  private final ApplicationEventPublisher events;
  private volatile boolean isRunning;

  OtherSiteWatch(DataFolder data, ApplicationEventPublisher events) {
    this.data = data;
    this.events = events;
  }

  @Override
  public void start() {
    isRunning = true;
    Thread.ofVirtual().name("other-site-watch").start(this::watch);
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void watch() {
    try {
      while (isRunning) {
        Thread.sleep(PAUSE);
        if (isRunning && isOvertaken()) {
          events.publishEvent(new SiteChanged());
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOvertaken() {
    try {
      return Fence.isOvertaken(data.path());
    } catch (IOException | RuntimeException problem) {
      log.warn("The other site cannot be asked: {}", problem.toString());
      return false;
    }
  }
}
