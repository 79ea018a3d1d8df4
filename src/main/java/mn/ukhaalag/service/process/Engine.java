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
import org.springframework.transaction.PlatformTransactionManager;

/// A process engine. Making it takes a second, which a start of the house does not wait for (see
/// [Engines]). Its tables are in the schema `flowable` and are made by a migration of ours. It
/// keeps no history; the record is the core's.
class Engine implements DisposableBean {

  private final DataSource database;
  private final PlatformTransactionManager transactions;
  private final String name;
  private final Callbacks called;
  private final Clock clock;
  private final int definitions;
  private @Nullable ProcessEngine engine;

  /// @param definitions how many of them it holds in memory; -1 for all
  Engine(
      String name,
      DataSource database,
      PlatformTransactionManager transactions,
      Callbacks called,
      Clock clock,
      int definitions) {
    this.name = name;
    this.database = database;
    this.transactions = transactions;
    this.called = called;
    this.clock = clock;
    this.definitions = definitions;
  }

  synchronized ProcessEngine get() {
    if (engine == null) {
      engine = configuration().buildProcessEngine();
    }
    return engine;
  }

  private SpringProcessEngineConfiguration configuration() {
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setEngineName(name);
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
    configuration.setProcessDefinitionCacheLimit(definitions);
    configuration.setBeans(Callbacks.beans(called));
    configuration.setClock(new HouseClock(clock));
    // The engine's own numbers come in blocks over a second connection, for which a rush of cases
    // that hold one each would wait for ever.
    configuration.setIdGenerator(this::id);
    configuration.setAgendaFactory(BoundedAgenda::new);
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
