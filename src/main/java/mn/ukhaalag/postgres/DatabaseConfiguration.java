package mn.ukhaalag.postgres;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses between the embedded engine and the database named by `UKHAALAG_DB_URL`.
@Configuration
class DatabaseConfiguration {

  @Configuration
  @ConditionalOnProperty(name = EngineStart.CONFIGURED)
  static class Configured {
    @Bean
    DatabaseAccess databaseAccess(
        @Value("${ukhaalag.db.url}") String url,
        @Value("${ukhaalag.db.user:}") String user,
        @Value("${ukhaalag.db.password:}") String password) {
      return new DatabaseAccess(url, user, password);
    }

    @Bean
    EngineFolder engineFolder(@Value("${ukhaalag.engine}") Path path) {
      return new EngineFolder(path);
    }
  }

  @Configuration
  @ConditionalOnProperty(
      name = EngineStart.CONFIGURED,
      matchIfMissing = true,
      havingValue = EngineStart.EMBEDDED)
  static class Embedded {
    @Bean(destroyMethod = "stop")
    EmbeddedEngine embeddedEngine(EngineStart.Starting starting) throws Exception {
      return starting.await();
    }

    @Bean
    EngineFolder engineFolder(EngineStart.Starting starting) {
      return new EngineFolder(starting.programs());
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedEngine engine) {
      return new DatabaseAccess(engine.url(), EmbeddedEngine.USER, engine.password());
    }
  }

  @Bean
  PatientPool dataSource(
      DatabaseAccess access,
      @Value("${ukhaalag.db.connections}") int connections,
      @Value("${ukhaalag.db.waiting}") int waiting) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(access.url());
    settings.setUsername(access.user());
    settings.setPassword(access.password());
    settings.setMaximumPoolSize(connections);
    settings.setConnectionTimeout(5_000);
    settings.setPoolName("ukhaalag");
    settings.addDataSourceProperty("reWriteBatchedInserts", "true");
    settings.addDataSourceProperty("ApplicationName", "ukhaalag");
    settings.addDataSourceProperty("connectTimeout", "10");
    settings.addDataSourceProperty("loginTimeout", "10");
    // An exception may be logged, and the detail of a refused row quotes the row.
    settings.addDataSourceProperty("logServerErrorDetail", "false");
    return new PatientPool(settings, waiting);
  }
}
