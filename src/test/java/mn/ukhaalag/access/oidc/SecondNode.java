package mn.ukhaalag.access.oidc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Ukhaalag;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A second node on the database of the tests, with settings and a clock of its own: that of the
/// machine, since peers go by it.
public final class SecondNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final int port;

  private SecondNode(ConfigurableApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  /// Starts it on that port.
  public static SecondNode start(int port, HikariDataSource database, String... settings) {
    var all =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--ukhaalag.address=http://127.0.0.1:" + port,
                "--ukhaalag.data=target/test-data/" + UUID.randomUUID(),
                "--ukhaalag.secret-key=" + ProvinceTest.SECRET_KEY,
                "--ukhaalag.demo=false",
                "--ukhaalag.setup=false",
                "--ukhaalag.db.connections=6",
                "--ukhaalag.db.url=" + database.getJdbcUrl(),
                "--ukhaalag.db.user=" + database.getUsername(),
                "--ukhaalag.db.password=" + database.getPassword()));
    all.addAll(List.of(settings));
    return new SecondNode(
        new SpringApplicationBuilder(Ukhaalag.class).run(all.toArray(String[]::new)), port);
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    context.close();
  }
}
