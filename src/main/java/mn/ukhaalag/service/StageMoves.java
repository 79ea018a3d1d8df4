package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Stages.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How services moved from stage to stage; nothing of it is ever changed.
@Component
public class StageMoves {

  private final JdbcClient database;
  private final Clock clock;

  StageMoves(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(Service service, @Nullable Stage before, Stage after, String words, Author by) {
    database
        .sql(
            """
            insert into service.stage_move
                (service_id, before, after, at, words, account_id, post_id)
            values (:service, :before, :after, :now, :words, :account, :post)
            """)
        .param("service", service.id())
        .param("before", before == null ? null : before.name())
        .param("after", after.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("words", words)
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /// How the service moved, the newest first.
  public List<Move> of(UUID service) {
    return database
        .sql(
            """
            select service_id, before, after, at, words from service.stage_move
            where service_id = :service order by id desc limit 100
            """)
        .param("service", service)
        .query(StageMoves::move)
        .list();
  }

  /// All moves since that moment but the first ones, the newest first; at most so many.
  public List<Move> since(Instant from, int most) {
    return database
        .sql(
            """
            select service_id, before, after, at, words from service.stage_move
            where at >= :from and before is not null order by at desc, id desc limit :most
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(StageMoves::move)
        .list();
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    String before = row.getString("before");
    return new Move(
        row.getObject("service_id", UUID.class),
        before == null ? null : Stage.valueOf(before),
        Stage.valueOf(row.getString("after")),
        row.getTimestamp("at").toInstant(),
        row.getString("words"));
  }
}
