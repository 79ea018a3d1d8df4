package mn.ukhaalag.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The floor of filing: the transaction that a filing is to the database, statement by statement
/// as the stores write it, with nothing around it.
final class BareFiling implements Load.Client {

  private static final int YEAR = 2026;

  private final DataSource database;
  private final List<Sample> samples;
  private final UUID rule;
  private final UUID organisation;
  private final MessageDigest digest;

  BareFiling(DataSource database, List<Sample> samples) throws SQLException {
    this.database = database;
    this.samples = samples;
    try (Connection connection = database.getConnection()) {
      rule = id(connection, "select rule_id from petition.petition limit 1");
      organisation = id(connection, "select organisation_id from petition.petition limit 1");
    }
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Override
  public void call() throws SQLException {
    Sample sample = Visits.any(samples);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      file(connection, sample);
      connection.commit();
    }
  }

  private void file(Connection connection, Sample sample) throws SQLException {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var dueAt = now.plusDays(30);
    UUID id;
    String reference;
    try (PreparedStatement identity = connection.prepareStatement(Statements.IDENTITY)) {
      identity.setObject(1, now);
      identity.setInt(2, YEAR);
      try (ResultSet row = identity.executeQuery()) {
        row.next();
        id = row.getObject(1, UUID.class);
        reference = "ДУ-%d-%06d-X".formatted(YEAR, row.getLong(2));
      }
    }
    byte[] hash = sha256(sample.title() + sample.body() + id);
    update(connection, Statements.SUBMISSION, "bench:" + id, hash, id, now);
    try (PreparedStatement route = connection.prepareStatement(Statements.ROUTE)) {
      route.setString(1, sample.category());
      route.setString(2, sample.area());
      route.executeQuery().close();
    }
    update(
        connection,
        Statements.PETITION,
        id,
        reference,
        sample.kind(),
        sample.category(),
        sample.area(),
        sample.title(),
        sample.body(),
        now,
        rule,
        dueAt.toLocalDate(),
        dueAt,
        organisation,
        connection.createArrayOf("text", sample.terms().toArray()));
    update(connection, Statements.MODERATION, id, now);
    task(connection, "petition.task.moderate", "MODERATOR", id, reference, sample, null, now);
    update(connection, Statements.PETITIONER, id, Sample.NAME, Sample.PHONE);
    update(connection, Statements.ENTRY, now, id, hash, detail(sample, dueAt));
    task(
        connection, "petition.task.register", "INTAKE_OPERATOR", id, reference, sample, dueAt, now);
    update(
        connection,
        Statements.NOTICE,
        sha256("received:" + id),
        "[\"%s\",\"%s\",\"%s\"]".formatted(reference, organisation, dueAt),
        "/petitions/" + id,
        id,
        now,
        Sample.NAME,
        now,
        now.plusDays(7),
        Sample.PHONE,
        now);
  }

  private void task(
      Connection connection,
      String kind,
      String role,
      UUID petition,
      String reference,
      Sample sample,
      @Nullable OffsetDateTime dueAt,
      OffsetDateTime now)
      throws SQLException {
    update(
        connection,
        Statements.TASK,
        kind,
        petition,
        reference,
        sample.title(),
        "/petitions/" + petition,
        organisation,
        role,
        dueAt,
        now);
  }

  private String detail(Sample sample, OffsetDateTime dueAt) {
    return """
    {"kind":"%s","channel":"API","category":"%s","area":"%s","organisation":"%s","due":"%s"}"""
        .formatted(
            sample.kind(), sample.category(), sample.area(), organisation, dueAt.toLocalDate());
  }

  private static void update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.executeUpdate();
    }
  }

  private static UUID id(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  private byte[] sha256(String text) {
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
