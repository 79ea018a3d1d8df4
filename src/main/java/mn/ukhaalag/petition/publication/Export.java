package mn.ukhaalag.petition.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes all published petitions out, some at a time: the database makes the bytes of these rows,
/// and while they go out no connection is held, for somebody may read them very slowly. Neither
/// memory nor the work of this process grows with the rows.
@Component
class Export {

  /// The columns, in their order.
  static final List<String> COLUMNS =
      List.of(
          "reference",
          "kind",
          "category",
          "area",
          "place",
          "latitude",
          "longitude",
          "title",
          "body",
          "answer",
          "organisation",
          "status",
          "outcome",
          "received_at",
          "due_at",
          "answered_at",
          "published_at");

  private static final int AT_ONCE = 500;

  /// With the numbers between which the rows lie.
  private static final String ROWS =
      """
      from petition.publication
      where withdrawn_at is null and public_no > %1$d and public_no <= %2$d order by public_no
      """;

  private static final String LAST =
      """
      select max(public_no) from (
          select public_no from petition.publication
          where withdrawn_at is null and public_no > ? order by public_no limit ?) as next
      """;

  private static final String FACTS =
      """
      (select current_setting('ukhaalag.organisations')::jsonb) ->> organisation_id::text
          as organisation, status, outcome, petition.utc(received_at) as received_at,
      petition.utc(due_at) as due_at, petition.utc(answered_at) as answered_at,
      petition.utc(published_at) as published_at
      """;

  /// What people wrote goes through the cells that no spreadsheet runs.
  private static final String CSV =
      """
      copy (
          select reference, kind, category_code as category, area_code as area,
                 petition.cell(place) as place, latitude, longitude, petition.cell(title) as title,
                 petition.cell(body) as body, petition.cell(answer) as answer,
      """
          + FACTS
          + ROWS
          + ") to stdout with (format csv)";

  /// JSON has no raw control characters, so with these two as delimiter and quote the database
  /// writes it as it is.
  private static final String JSON =
      """
      copy (
          select row_to_json(r) from (
              select reference, kind, category_code as category, area_code as area, place,
                     latitude, longitude, title, body, answer,
      """
          + FACTS
          + ROWS
          + ") as r) to stdout with (format csv, delimiter E'\\x02', quote E'\\x01')";

  private final DataSource pool;
  private final Organisations organisations;
  private final JsonMapper json;

  Export(DataSource pool, Organisations organisations, JsonMapper json) {
    this.pool = pool;
    this.organisations = organisations;
    this.json = json;
  }

  /// As RFC 4180 says, with a line of the names.
  void csv(OutputStream out) throws IOException {
    out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
    copy(CSV, row -> out.write(row));
  }

  /// One array of objects.
  void json(OutputStream out) throws IOException {
    byte[] comma = {','};
    byte[] nothing = {};
    var separator = new AtomicReference<>(nothing);
    out.write('[');
    copy(
        JSON,
        row -> {
          out.write(separator.getAndSet(comma));
          out.write(row);
        });
    out.write(']');
  }

  /// Takes a row as the database wrote it, its line end included.
  private interface Rows {
    void take(byte[] row) throws IOException;
  }

  /// Rows up to that number.
  private record Some(long last, List<byte[]> rows) {}

  private void copy(String sql, Rows rows) throws IOException {
    Optional<Some> some = some(sql, Long.MIN_VALUE);
    while (some.isPresent()) {
      for (byte[] row : some.get().rows()) {
        rows.take(row);
      }
      some = some(sql, some.get().last());
    }
  }

  private Optional<Some> some(String sql, long after) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      prepare(connection);
      Long last = last(connection, after);
      Optional<Some> some =
          last == null
              ? Optional.empty()
              : Optional.of(new Some(last, read(connection, sql.formatted(after, last))));
      connection.rollback();
      return some;
    } catch (SQLException problem) {
      throw new DataRetrievalFailureException("The export broke off", problem);
    }
  }

  private static @Nullable Long last(Connection connection, long after) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST)) {
      statement.setLong(1, after);
      statement.setInt(2, AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, Long.class);
      }
    }
  }

  private static List<byte[]> read(Connection connection, String sql) throws SQLException {
    CopyOut rest = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    var rows = new ArrayList<byte[]>();
    for (byte[] row = rest.readFromCopy(); row != null; row = rest.readFromCopy()) {
      rows.add(row);
    }
    return rows;
  }

  /// For as long as the transaction lasts: the codes of the organisations by their ids, and no
  /// sorting, which would first write all rows to the disk instead of walking the index.
  private void prepare(Connection connection) throws SQLException {
    Map<String, String> codes =
        organisations.listEver().stream()
            .collect(Collectors.toMap(it -> it.id().toString(), Organisation::code));
    try (PreparedStatement settings =
        connection.prepareStatement(
            """
            select set_config('ukhaalag.organisations', ?, true),
                   set_config('enable_sort', 'off', true)
            """)) {
      settings.setString(1, json.writeValueAsString(codes));
      settings.execute();
    }
  }
}
