package mn.ukhaalag.postgres;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Starts the embedded database while the rooms of the house are still being looked up, which both
/// takes a while, unless `UKHAALAG_DB_URL` names another database.
class EngineStart implements ApplicationListener<ApplicationPreparedEvent> {

  static final String CONFIGURED = "ukhaalag.db.url";
  static final String EMBEDDED = "embedded";

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    Environment settings = event.getApplicationContext().getEnvironment();
    if (settings.getProperty(CONFIGURED, EMBEDDED).equals(EMBEDDED)) {
      event
          .getApplicationContext()
          .getBeanFactory()
          .registerSingleton(Starting.class.getName(), Starting.begin(settings));
    }
  }

  /// An engine on its way.
  static final class Starting {

    private final FutureTask<EmbeddedEngine> work;

    private Starting(FutureTask<EmbeddedEngine> work) {
      this.work = work;
    }

    private static Starting begin(Environment settings) {
      var engine =
          new EmbeddedEngine(
              Path.of(settings.getRequiredProperty("ukhaalag.data")),
              Path.of(settings.getRequiredProperty("ukhaalag.engine")),
              settings.getRequiredProperty("ukhaalag.db.port", Integer.class));
      var work =
          new FutureTask<>(
              () -> {
                engine.start();
                return engine;
              });
      Thread.ofPlatform().name("postgres-first-start").daemon().start(work);
      return new Starting(work);
    }

    /// The engine, once it runs.
    ///
    /// @throws Exception what kept it from starting
    EmbeddedEngine await() throws Exception {
      try {
        return work.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Exception problem) {
          throw problem;
        }
        throw failed;
      }
    }
  }
}
