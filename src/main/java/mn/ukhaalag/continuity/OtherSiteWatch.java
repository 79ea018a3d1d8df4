package mn.ukhaalag.continuity;

import java.io.IOException;
import java.time.Duration;
import mn.ukhaalag.continuity.reserve.Fence;
import mn.ukhaalag.job.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Sees that another site took over while this one was cut off from it, and ends its writing.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class OtherSiteWatch extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(OtherSiteWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final DataFolder data;
  private final ApplicationEventPublisher events;

  OtherSiteWatch(DataFolder data, ApplicationEventPublisher events) {
    super(PAUSE, Duration.ZERO);
    this.data = data;
    this.events = events;
  }

  @Override
  protected void begin() {
    repeat("other-site-watch", PAUSE, this::look);
  }

  private Duration look() throws IOException {
    if (!Fence.isOvertaken(data.path())) {
      return PAUSE;
    }
    events.publishEvent(new SiteChanged());
    return NEVER_AGAIN;
  }

  @Override
  protected void failed(Exception problem) {
    log.warn("The other site cannot be asked: {}", problem.toString());
  }
}
