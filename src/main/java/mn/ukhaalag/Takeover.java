package mn.ukhaalag;

import mn.ukhaalag.continuity.SiteChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Starts the program anew, in the same process, when its site becomes another one than it was.
@Component
class Takeover {

  private static final Logger log = LoggerFactory.getLogger(Takeover.class);

  private final ConfigurableApplicationContext context;
  private final ApplicationArguments arguments;

  Takeover(ConfigurableApplicationContext context, ApplicationArguments arguments) {
    this.context = context;
    this.arguments = arguments;
  }

  /// In a thread that keeps the process alive while nothing else of the program does.
  @EventListener
  void begin(SiteChanged event) {
    Thread.ofPlatform().daemon(false).name("takeover").start(this::startAnew);
  }

  /// A process that answers nobody would look as if it lived.
  private void startAnew() {
    try {
      context.close();
      SpringApplication.run(Ukhaalag.class, arguments.getSourceArgs());
    } catch (RuntimeException problem) {
      log.error("The program could not start anew", problem);
      System.exit(1);
    }
  }
}
