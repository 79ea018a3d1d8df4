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
    private final Path programs;

    private Starting(FutureTask<EmbeddedEngine> work, Path programs) {
      this.work = work;
      this.programs = programs;
    }

    private static Starting begin(Environment settings) {
      Path programs = Path.of(settings.getRequiredProperty("ukhaalag.engine"));
      var engine =
          new EmbeddedEngine(
              Path.of(settings.getRequiredProperty("ukhaalag.data")),
              programs,
              settings.getRequiredProperty("ukhaalag.db.port", Integer.class),
              settings.getProperty("ukhaalag.db.listen", ""));
      var work =
          new FutureTask<>(
              () -> {
                engine.start();
                return engine;
              });
      Thread.ofPlatform().name("postgres-first-start").daemon().start(work);
      return new Starting(work, programs);
    }

    /// Where the programs of the database are unpacked.
    Path programs() {
      return programs;
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
