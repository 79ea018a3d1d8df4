package mn.ukhaalag.continuity.reserve;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import mn.ukhaalag.postgres.Following;

/// The main site as its reserve meets it, over a connection to its database.
final class MainSite {

  /// The role that may follow and nothing else.
  static final String ROLE = "ukhaalag_reserve";

  private final Connection main;

  /// @param main as a superuser
  MainSite(Connection main) {
    this.main = main;
  }

  /// Refuses a site of which no reserve can be made.
  ///
  /// @throws IllegalStateException with a sentence
  void requireFit(OtherSite state, String from) throws SQLException {
    if (state.follows()) {
      throw new IllegalStateException("The site at " + from + " takes no writes itself.");
    }
    try (var statement = main.createStatement();
        ResultSet row = statement.executeQuery(FITS)) {
      row.next();
      if (!row.getBoolean("embedded")) {
        throw new IllegalStateException(
            "The database at " + from + " is none of bin/run: use its own tools for a standby.");
      }
      if (row.getBoolean("followed")) {
        throw new IllegalStateException("Another reserve follows " + from + ": stop it first.");
      }
    }
  }

  private static final String FITS =
      """
      select pg_stat_file(current_setting('data_directory') || '/../postgres.port', true)
             is distinct from null as embedded,
             exists (select from pg_replication_slots
                     where slot_name = 'ukhaalag_reserve' and active) as followed
      """;

  /// Makes the role and the slot that a reserve follows with.
  ///
  /// @return the password of the role that may follow and nothing else
  String prepare() throws SQLException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    try (var statement = main.createStatement()) {
      // A reserve that is away may be waited for: this is what brings it back.
      statement.execute("set synchronous_commit = local");
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s login replication;
            end if;
          end $$
          """
              .formatted(ROLE));
      statement.execute("alter role " + ROLE + " password '" + secret + "'");
      statement.execute(dropSlot());
      statement.execute(
          "select pg_create_physical_replication_slot('" + Following.SLOT + "', true)");
    }
    return secret;
  }

  /// Gives the reserve up: nobody is waited for any more, and no log is kept.
  void release() throws SQLException {
    try (var statement = main.createStatement()) {
      statement.execute("alter system reset synchronous_standby_names");
      statement.execute("select pg_reload_conf()");
      statement.execute(
          """
          select pg_terminate_backend(active_pid, 5000) from pg_replication_slots
          where slot_name = '%1$s' and active_pid is not null
          """
              .formatted(Following.SLOT));
      statement.execute(dropSlot());
    }
  }

  /// The server of the main site writes down in its data folder where this one is, so that it asks
  /// here when it comes back from a fall.
  ///
  /// @param own host and port of its database
  void introduce(String own, int term) throws SQLException {
    String place;
    try (var statement = main.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
      row.next();
      place = row.getString(1) + "/../" + Standing.FILE;
    }
    try (var statement = main.createStatement()) {
      statement.execute(
          "copy (values ('term=%d'), ('peer=%s')) to '%s'"
              .formatted(term, own.replace("'", ""), place.replace("'", "''")));
    }
  }

  private static String dropSlot() {
    return "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '"
        + Following.SLOT
        + "'";
  }
}
