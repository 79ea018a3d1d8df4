package mn.ukhaalag.continuity;

import java.util.Optional;
import mn.ukhaalag.continuity.reserve.StandbyCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The reserve that follows this site, as its database sees it.
@Component
class Reserves {

  private final JdbcClient database;

  Reserves(JdbcClient database) {
    this.database = database;
  }

  /// How it stands.
  ///
  /// @param name null while it is away
  /// @param bytes of the log that it does not have on its disk
  /// @param seconds by which it is behind
  /// @param isSynchronous whether nothing is confirmed here that is not there
  record Reserve(@Nullable String name, long bytes, long seconds, boolean isSynchronous) {

    boolean follows() {
      return name != null;
    }
  }

  /// Nothing if there is none to be waited for.
  Optional<Reserve> find() {
    return database
        .sql(
            """
            select substr(it.application_name, length(:prefix) + 1) as name,
                   greatest(0, pg_wal_lsn_diff(pg_current_wal_flush_lsn(),
                                               coalesce(it.flush_lsn, slot.restart_lsn)))::bigint
                     as bytes,
                   case when it.flush_lsn >= pg_current_wal_flush_lsn() - 65536 then 0
                        else extract(epoch from greatest(coalesce(it.flush_lag, '0'),
                                     now() - it.reply_time)) end::bigint as seconds,
                   current_setting('synchronous_standby_names') <> '' as synchronous
            from pg_replication_slots slot
            left join pg_stat_replication it on it.pid = slot.active_pid
            where slot.slot_name = 'ukhaalag_reserve'
            """)
        .param("prefix", StandbyCommand.NAME_PREFIX)
        .query(
            (row, number) ->
                new Reserve(
                    row.getString("name"),
                    row.getLong("bytes"),
                    row.getLong("seconds"),
                    row.getBoolean("synchronous")))
        .optional();
  }
}
