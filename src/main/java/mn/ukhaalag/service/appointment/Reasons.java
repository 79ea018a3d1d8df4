package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people come for, and to which counters.
@Component
class Reasons {

  private static final String SELECT =
      """
      select r.id, r.organisation_id, r.service_id, r.name_mn, r.name_en, r.ended_at
      from service.appointment_reason r
      """;

  /// Only what somebody can come for today.
  private static final String OPEN =
      """
       and r.ended_at is null
       and exists (select from service.counter_reason t join service.counter c on c.id = t.counter_id
                   where t.reason_id = r.id and c.closed_at is null)
      order by r.id
      """;

  private final JdbcClient database;

  Reasons(JdbcClient database) {
    this.database = database;
  }

  Optional<Reason> find(UUID id) {
    return database.sql(SELECT + "where r.id = :it").param("it", id).query(Reasons::row).optional();
  }

  Reason get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("reason " + id));
  }

  /// Those with these ids.
  List<Reason> named(Collection<UUID> ids) {
    return database
        .sql(SELECT + "where r.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Reasons::row)
        .list();
  }

  /// All that were not ended, whether a counter takes them or not.
  List<Reason> of(UUID organisation) {
    return list(
        SELECT + "where r.organisation_id = :it and r.ended_at is null order by r.id",
        organisation);
  }

  /// Those for which somebody can come to the organisation.
  List<Reason> open(UUID organisation) {
    return list(SELECT + "where r.organisation_id = :it" + OPEN, organisation);
  }

  /// Those of a service for which somebody can come somewhere.
  List<Reason> openFor(UUID service) {
    return list(SELECT + "where r.service_id = :it" + OPEN, service);
  }

  /// The services for which somebody can come somewhere.
  Set<UUID> services() {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct r.service_id from service.counter c
                join service.counter_reason t on t.counter_id = c.id
                join service.appointment_reason r on r.id = t.reason_id
                where c.closed_at is null and r.ended_at is null and r.service_id is not null
                """)
            .query(UUID.class)
            .list());
  }

  private List<Reason> list(String sql, UUID it) {
    return database.sql(sql).param("it", it).query(Reasons::row).list();
  }

  /// The organisations to which somebody can come for anything.
  List<UUID> organisations() {
    return database
        .sql(
            """
            select distinct c.organisation_id from service.counter c
            join service.counter_reason t on t.counter_id = c.id
            join service.appointment_reason r on r.id = t.reason_id
            where c.closed_at is null and r.ended_at is null
            """)
        .query(UUID.class)
        .list();
  }

  UUID add(UUID organisation, UUID service, Label name) {
    return database
        .sql(
            """
            insert into service.appointment_reason (organisation_id, service_id, name_mn, name_en)
            values (:organisation, :service, :mn, :en) returning id
            """)
        .param("organisation", organisation)
        .param("service", service)
        .param("mn", name.mn())
        .param("en", name.en())
        .query(UUID.class)
        .single();
  }

  void end(UUID id, Instant at) {
    database
        .sql("update service.appointment_reason set ended_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// For what people come to that counter.
  Set<UUID> at(UUID counter) {
    return new HashSet<>(
        database
            .sql("select reason_id from service.counter_reason where counter_id = :it")
            .param("it", counter)
            .query(UUID.class)
            .list());
  }

  void replace(UUID counter, Collection<UUID> reasons) {
    database
        .sql("delete from service.counter_reason where counter_id = :counter")
        .param("counter", counter)
        .update();
    database
        .sql(
            """
            insert into service.counter_reason (counter_id, reason_id)
            select :counter, reason from unnest(:reasons::uuid[]) as reason
            """)
        .param("counter", counter)
        .param("reasons", reasons.toArray(UUID[]::new))
        .update();
  }

  private static Reason row(ResultSet row, int number) throws SQLException {
    return new Reason(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("service_id", UUID.class),
        new Label(row.getString("name_mn"), row.getString("name_en")),
        row.getTimestamp("ended_at") != null);
  }
}
