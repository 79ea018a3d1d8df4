package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mn.ukhaalag.postgres.DatabaseAccess;

/// What the database of the other site says of itself. Both have the same password: one is a copy
/// of the other.
///
/// @param term the last one that its database knows
/// @param follows whether it takes no writes itself
public record OtherSite(int term, boolean follows) {

  /// Asks it.
  ///
  /// @return nothing if there is none, or it does not answer
  public static Optional<OtherSite> ask(Path data) throws IOException {
    Optional<DatabaseAccess> access = access(data);
    if (access.isEmpty()) {
      return Optional.empty();
    }
    try (Connection database = access.get().connect()) {
      return Optional.of(ask(database));
    } catch (SQLException away) {
      return Optional.empty();
    }
  }

  /// How the other site's database is reached from this data folder.
  public static Optional<DatabaseAccess> access(Path data) throws IOException {
    Path password = data.resolve("postgres.password");
    Optional<String> address = Standing.of(data).otherSite();
    return address.isPresent() && Files.exists(password)
        ? Optional.of(DatabaseAccess.at(address.get(), Files.readString(password).strip()))
        : Optional.empty();
  }

  static OtherSite ask(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select max(number), pg_is_in_recovery() from continuity.term")) {
      row.next();
      return new OtherSite(row.getInt(1), row.getBoolean(2));
    }
  }
}
