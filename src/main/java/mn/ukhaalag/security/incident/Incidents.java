package mn.ukhaalag.security.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.incident.Incident.State;
import mn.ukhaalag.security.incident.Incident.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where incidents are kept.
@Component
class Incidents {

  private static final String SELECT =
      """
      select id, number, organisation_id as organisation, kind, severity, title, words, harm,
             is_personal, persons, happened_on, reported_at, reported_by, reported_post,
             rule_id as rule, tell_by, told_at, state, lesson, closed_at
      from security.incident
      """;

  private final JdbcClient database;

  Incidents(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a new one; the database gives it its id and number.
  Incident add(Incident incident) {
    UUID id =
        database
            .sql(
                """
                insert into security.incident
                    (organisation_id, kind, severity, title, words, harm, is_personal, persons,
                     happened_on, reported_at, reported_by, reported_post, rule_id, tell_by, state)
                values (:organisation, :kind, :severity, :title, :words, :harm, :isPersonal,
                        :persons, :happened, :at, :by, :post, :rule, :tellBy, 'REPORTED')
                returning id
                """)
            .param("organisation", incident.organisation())
            .param("kind", incident.kind().name())
            .param("severity", incident.severity().name())
            .param("title", incident.title())
            .param("words", incident.words())
            .param("harm", incident.harm())
            .param("isPersonal", incident.isPersonal())
            .param("persons", incident.persons())
            .param("happened", incident.happenedOn())
            .param("at", utc(incident.reportedAt()))
            .param("by", incident.reportedBy())
            .param("post", incident.reportedPost())
            .param("rule", incident.rule())
            .param("tellBy", utc(incident.tellBy()))
            .query(UUID.class)
            .single();
    return find(id).orElseThrow();
  }

  Optional<Incident> find(UUID id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(Incident.class).optional();
  }

  /// The same, kept from every other change until the transaction ends.
  Incident lock(UUID id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(Incident.class)
        .single();
  }

  /// What is looked for.
  ///
  /// @param reporter whose own reports are seen besides
  /// @param organisation null for all that are seen
  /// @param before the last one of the page before; null for the newest
  record Search(
      Sight sight,
      UUID reporter,
      @Nullable UUID organisation,
      boolean isOpen,
      @Nullable UUID before) {}

  /// Newest first.
  List<Incident> list(Search search, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:all or organisation_id = any(:organisations) or reported_by = :reporter)
                  and (:organisation::uuid is null or organisation_id = :organisation)
                  and (not :open or closed_at is null)
                  and (:before::uuid is null or id < :before)
                order by id desc limit :most
                """)
        .param("all", search.sight().isOfAll())
        .param("organisations", search.sight().array())
        .param("reporter", search.reporter())
        .param("organisation", search.organisation())
        .param("open", search.isOpen())
        .param("before", search.before())
        .param("most", most)
        .query(Incident.class)
        .list();
  }

  /// What was done about it, oldest first.
  List<Step> steps(UUID incident) {
    return database
        .sql(
            """
            select kind, whom, words, at, account_id as account
            from security.incident_step where incident_id = :id order by id
            """)
        .param("id", incident)
        .query(Step.class)
        .list();
  }

  void add(UUID incident, Step step, UUID post) {
    database
        .sql(
            """
            insert into security.incident_step
                (incident_id, kind, whom, words, at, account_id, post_id)
            values (:incident, :kind, :whom, :words, :at, :account, :post)
            """)
        .param("incident", incident)
        .param("kind", step.kind().name())
        .param("whom", step.whom() == null ? null : step.whom().name())
        .param("words", step.words())
        .param("at", utc(step.at()))
        .param("account", step.account())
        .param("post", post)
        .update();
  }

  /// @param told when somebody outside was told; null leaves it as it is
  void inWork(UUID incident, @Nullable Instant told) {
    database
        .sql(
            """
            update security.incident
            set state = :state, told_at = coalesce(told_at, :told::timestamptz) where id = :id
            """)
        .param("state", State.IN_WORK.name())
        .param("told", told == null ? null : utc(told))
        .param("id", incident)
        .update();
  }

  void close(UUID incident, String lesson, Instant now, UUID account) {
    database
        .sql(
            """
            update security.incident
            set state = 'CLOSED', lesson = :lesson, closed_at = :now, closed_by = :by
            where id = :id
            """)
        .param("lesson", lesson)
        .param("now", utc(now))
        .param("by", account)
        .param("id", incident)
        .update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
