package mn.ukhaalag.service.process;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The process engine. Making it takes a second, which a start of the house does not wait for: it
/// is made beside whatever comes next, and only the first case may have to wait for the rest. Its
/// tables are in the schema `flowable` and are made by a migration of ours. It keeps no history;
/// the record is the core's.
@Component
class Engine implements DisposableBean {

  private final DataSource database;
  private final PlatformTransactionManager transactions;
  private final Hooks hooks;
  private final Clock clock;
  private @Nullable ProcessEngine engine;

  Engine(DataSource database, PlatformTransactionManager transactions, Hooks hooks, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.hooks = hooks;
    this.clock = clock;
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("process-engine").start(this::get);
  }

  synchronized ProcessEngine get() {
    if (engine == null) {
      engine = configuration().buildProcessEngine();
    }
    return engine;
  }

  private SpringProcessEngineConfiguration configuration() {
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setDataSource(database);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseType("postgres");
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setDatabaseTablePrefix("flowable.");
    configuration.setTablePrefixIsSchema(true);
    configuration.setHistoryLevel(HistoryLevel.NONE);
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    configuration.setCreateDiagramOnDeploy(false);
    configuration.setEnableEntityLinks(false);
    configuration.setBeans(hooks.beans());
    configuration.setClock(new HouseClock(clock));
    // The engine's own numbers come in blocks over a second connection, for which a rush of cases
    // that hold one each would wait for ever.
    configuration.setIdGenerator(this::id);
    return configuration;
  }

  /// Shorter than a UUID, for the id of a definition has its key in front of it and 64 letters in
  /// all; those of one moment lie together in an index.
  private String id() {
    var random = ThreadLocalRandom.current();
    ByteBuffer bytes =
        ByteBuffer.allocate(16)
            .putLong(clock.millis() << 16 | random.nextInt(1 << 16))
            .putLong(random.nextLong());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  @Override
  public synchronized void destroy() {
    if (engine != null) {
      engine.close();
    }
  }
}
