package mn.ukhaalag.service.process;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The engine of the cases, and the one of the sandbox: the same in all but what they call.
@Configuration
class Engines {

  /// Each page of a trial has one of its own, which nobody asks for again.
  private static final int SANDBOX_DEFINITIONS = 20;

  @Bean
  @Primary
  Engine engine(
      DataSource database, PlatformTransactionManager transactions, Hooks hooks, Clock clock) {
    return new Engine("cases", database, transactions, hooks, clock, -1);
  }

  @Bean
  Engine sandboxEngine(
      DataSource database,
      PlatformTransactionManager transactions,
      SandboxHooks hooks,
      Clock clock) {
    return new Engine("sandbox", database, transactions, hooks, clock, SANDBOX_DEFINITIONS);
  }

  /// Makes the engine of the cases beside whatever comes next at a start, so that only the first
  /// case may have to wait for the rest; the one of the sandbox is made when somebody tries.
  @Component
  static class Early {

    private final Engine engine;

    Early(Engine engine) {
      this.engine = engine;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
      Thread.ofPlatform().daemon().name("process-engine").start(engine::get);
    }
  }
}
