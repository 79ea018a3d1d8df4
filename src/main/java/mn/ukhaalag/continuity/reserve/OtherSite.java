package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mn.ukhaalag.postgres.DatabaseAccess;
import mn.ukhaalag.postgres.SiteCertificates;

/// What the database of the other site says of itself. Both have the same password: one is a copy
/// of the other.
///
/// @param term the last one that its database knows
/// @param follows whether it takes no writes itself
public record OtherSite(int term, boolean follows) {

  /// Asks it.
  ///
  /// @return nothing if there is none, or it does not answer
  /// @throws IllegalStateException with a sentence, if something answers that has no certificate
  ///     which this site believes
  public static Optional<OtherSite> ask(Path data) throws IOException {
    Optional<DatabaseAccess> access = access(data);
    if (access.isEmpty()) {
      return Optional.empty();
    }
    try (Connection database = access.get().connect()) {
      return Optional.of(ask(database));
    } catch (SQLException away) {
      refuseStranger(Standing.of(data).peer(), SiteCertificates.of(data), away);
      return Optional.empty();
    }
  }

  /// Something that answers and is not the other site is no other site that is away.
  static void refuseStranger(
      String address, Optional<SiteCertificates> certificates, SQLException problem) {
    if (certificates.isPresent() && DatabaseAccess.isUnproven(problem)) {
      throw new IllegalStateException(
          """
          What answers at %s does not show a certificate that root.crt vouches for: %s
          Nothing was told to it. Look whether the address is right, whether it stands in the \
          certificate, and whether that is still good."""
              .formatted(address, problem.getMessage()),
          problem);
    }
  }

  /// How the other site's database is reached from this data folder.
  public static Optional<DatabaseAccess> access(Path data) throws IOException {
    Path password = data.resolve("postgres.password");
    Optional<String> address = Standing.of(data).otherSite();
    return address.isPresent() && Files.exists(password)
        ? Optional.of(
            DatabaseAccess.at(
                address.get(), Files.readString(password).strip(), SiteCertificates.of(data)))
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
