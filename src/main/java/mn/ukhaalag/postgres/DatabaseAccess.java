package mn.ukhaalag.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;

/// How the database is reached, for those who need a connection of their own: the programs
/// beside the office, and what speaks the protocol of replication.
///
/// @param url as JDBC writes it
public record DatabaseAccess(String url, String user, String password) {

  /// The database that a command line means: the one that `UKHAALAG_DB_URL` names, or the
  /// embedded one of a data folder.
  ///
  /// @throws IllegalArgumentException with a sentence, if nothing runs there
  public static DatabaseAccess of(Path data) throws IOException {
    String address = System.getenv("UKHAALAG_DB_URL");
    if (address != null) {
      return new DatabaseAccess(
          address,
          Optional.ofNullable(System.getenv("UKHAALAG_DB_USER")).orElse("postgres"),
          Optional.ofNullable(System.getenv("UKHAALAG_DB_PASSWORD")).orElse(""));
    }
    Path port = data.resolve("postgres.port");
    if (!Files.exists(port)) {
      throw new IllegalArgumentException(
          "There is no running database in " + data + ": start bin/run, or name one.");
    }
    return new DatabaseAccess(
        own(Files.readString(port).strip(), SiteCertificates.of(data).isPresent()),
        EmbeddedEngine.USER,
        Files.readString(data.resolve("postgres.password")).strip());
  }

  /// On this machine nothing is enciphered, also where the server could do it.
  static String own(String port, boolean hasCertificates) {
    return "jdbc:postgresql://127.0.0.1:%s/postgres%s"
        .formatted(port, hasCertificates ? "?sslmode=disable" : "");
  }

  /// The embedded database of another site, for whoever holds its password. Nobody waits for it
  /// for longer than some seconds.
  ///
  /// @param address host and port
  /// @param certificates by which it has to prove who it is; none if a tunnel leads to it
  public static DatabaseAccess at(
      String address, String password, Optional<SiteCertificates> certificates) {
    return new DatabaseAccess(
        "jdbc:postgresql://%s/postgres?connectTimeout=3&loginTimeout=3%s"
            .formatted(address, certificates.map(it -> "&" + it.driver()).orElse("")),
        EmbeddedEngine.USER,
        password);
  }

  /// Whether something answered that did not prove who it is, rather than nothing.
  public static boolean isUnproven(SQLException problem) {
    boolean isConnection = String.valueOf(problem.getSQLState()).startsWith("08");
    Throwable cause = problem.getCause();
    return isConnection && !(cause instanceof IOException && !(cause instanceof SSLException));
  }

  /// A connection that belongs to nobody else.
  public Connection connect() throws SQLException {
    return connect(new Properties());
  }

  /// Whether its server lets people in without looking at the password.
  public boolean takesAnyPassword() throws SQLException {
    try (Connection open = new DatabaseAccess(url, user, password + "?").connect()) {
      return open.isValid(0);
    } catch (SQLException refused) {
      if (String.valueOf(refused.getSQLState()).startsWith("28")) {
        return false;
      }
      throw refused;
    }
  }

  /// A connection with further properties of the driver.
  public Connection connect(Properties more) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("logServerErrorDetail", "false");
    more.forEach((name, value) -> properties.setProperty(name.toString(), value.toString()));
    return DriverManager.getConnection(url, properties);
  }

  /// Secrets stay out of logs.
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
