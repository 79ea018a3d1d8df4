package mn.ukhaalag.plan.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.plan.exchange.page.ImportPage.Change;
import mn.ukhaalag.plan.exchange.page.ImportPage.Fact;
import mn.ukhaalag.plan.exchange.page.ImportPage.Kind;
import mn.ukhaalag.plan.exchange.page.ImportPage.Preview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What files would make of plans, kept so that people can look through it before they apply it.
@Component
class Previews {

  private static final int BATCH = 2000;
  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  Previews(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// How many lines are of which kind, and what tells these lines from others.
  record Sum(String digest, Map<Change, Integer> counts) {

    int of(Change change) {
      return counts.getOrDefault(change, 0);
    }
  }

  /// Keeps the lines in place of those that were kept before.
  @Transactional
  public Sum keep(UUID run, Changes changes) {
    database.sql("delete from plan.import_line where import_id = :id").param("id", run).update();
    return go(changes, rows -> insert(run, rows));
  }

  /// Only looks at them.
  Sum look(Changes changes) {
    return go(changes, rows -> {});
  }

  private interface Sink {
    void take(String rows);
  }

  private Sum go(Changes changes, Sink sink) {
    MessageDigest digest = sha256();
    var counts = new EnumMap<Change, Integer>(Change.class);
    var batch = new ArrayList<Preview>();
    int number = 0;
    for (var placed : changes.lines()) {
      Preview line = changes.preview(++number, placed);
      counts.merge(line.change(), 1, Integer::sum);
      batch.add(line);
      if (batch.size() == BATCH) {
        pass(batch, digest, sink);
      }
    }
    pass(batch, digest, sink);
    return new Sum(HexFormat.of().formatHex(digest.digest()), counts);
  }

  private void pass(List<Preview> batch, MessageDigest digest, Sink sink) {
    String rows = json.writeValueAsString(batch);
    digest.update(rows.getBytes(StandardCharsets.UTF_8));
    sink.take(rows);
    batch.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void insert(UUID run, String rows) {
    database
        .sql(
            """
            insert into plan.import_line
                (import_id, number, row, depth, kind, code, title, change, facts)
            select :id, number, "row", depth, kind, code, title, change, facts
            from jsonb_to_recordset(:rows::jsonb) as line
                (number int, "row" int, depth int, kind text, code text, title text, change text,
                 facts jsonb)
            """)
        .param("id", run)
        .param("rows", rows)
        .update();
  }

  /// The lines after that number, in the order of the paper.
  ///
  /// @param all whether lines that stay as they are belong to them
  List<Preview> list(UUID run, boolean all, int after, int limit) {
    return database
        .sql(
            """
            select number, row, depth, kind, code, title, change, facts::text as facts
            from plan.import_line
            where import_id = :id and number > :after and (:all or change <> 'SAME')
            order by number limit :limit
            """)
        .param("id", run)
        .param("after", after)
        .param("all", all)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Preview(
                    row.getInt("number"),
                    row.getInt("row"),
                    row.getInt("depth"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    row.getString("title"),
                    Change.valueOf(row.getString("change")),
                    json.readValue(row.getString("facts"), FACTS)))
        .list();
  }
}
