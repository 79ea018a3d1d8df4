package mn.ukhaalag;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A second node of the program, on the database of the first and with the same key of the house.
/// Its clock is that of the machine.
public final class OtherNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private OtherNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Starts it.
  ///
  /// @param settings further ones, for example `ukhaalag.second-step=required`
  public static OtherNode start(HikariDataSource database, int connections, String... settings) {
    Stream<String> own =
        Stream.of(
            "server.port=0",
            "ukhaalag.data=target/test-data/" + UUID.randomUUID(),
            "ukhaalag.secret-key=" + ProvinceTest.SECRET_KEY,
            "ukhaalag.demo=false",
            "ukhaalag.setup=false",
            "ukhaalag.db.connections=" + connections,
            "ukhaalag.db.url=" + database.getJdbcUrl(),
            "ukhaalag.db.user=" + database.getUsername(),
            "ukhaalag.db.password=" + database.getPassword());
    String[] all =
        Stream.concat(own, Stream.of(settings)).map(it -> "--" + it).toArray(String[]::new);
    return new OtherNode(new SpringApplicationBuilder(Ukhaalag.class).run(all));
  }

  /// What does the work there.
  public <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  /// Where it listens.
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
