package mn.ukhaalag.service;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.form.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes what [Versions] reads. It asks for no right and no state: [Drafting] and [Publishing] do,
/// under the lock of the version.
@Component
class VersionWriting {

  private final JdbcClient database;

  VersionWriting(JdbcClient database) {
    this.database = database;
  }

  /// Takes a draft out of work; it stays among the versions.
  void putAside(UUID id, Instant at) {
    database
        .sql("update service.version set state = 'RETIRED', retired_at = :at where id = :id")
        .param("at", Applications.utc(at))
        .param("id", id)
        .update();
  }

  /// A new draft under the next number.
  UUID add(UUID service, Definition definition, Form form, Author by, Instant at) {
    var statement =
        database.sql(
            """
            insert into service.version
                (service_id, number, form, presentation, fees, pattern, bpmn, state, made_at,
                 made_by, made_post)
            select :service, coalesce(max(number), 0) + 1, :form::jsonb, :presentation::jsonb,
                   :fees::jsonb, :pattern, :bpmn, 'DRAFT', :at, :account, :post
            from service.version where service_id = :service
            returning id
            """);
    return withContent(statement, definition, form)
        .param("service", service)
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .query(UUID.class)
        .single();
  }

  /// Replaces all of a draft.
  void change(UUID id, Definition definition, Form form) {
    var statement =
        database.sql(
            """
            update service.version
            set form = :form::jsonb, presentation = :presentation::jsonb, fees = :fees::jsonb,
                pattern = :pattern, bpmn = :bpmn, revision = revision + 1
            where id = :id and state = 'DRAFT' and published_at is null
            """);
    withContent(statement, definition, form).param("id", id).update();
  }

  /// Awaits a second person.
  void propose(UUID id, Author by, Instant at) {
    database
        .sql(
            """
            update service.version
            set state = 'PROPOSED', proposed_at = :at, proposed_by = :account,
                proposed_post = :post, published_by = null, remark = null
            where id = :id
            """)
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .param("id", id)
        .update();
  }

  /// Back to where it was before it was proposed.
  void refuse(UUID id, String remark) {
    database
        .sql(
            """
            update service.version
            set state = case when published_at is null then 'DRAFT' else 'RETIRED' end,
                remark = :remark
            where id = :id
            """)
        .param("remark", remark)
        .param("id", id)
        .update();
  }

  /// In place of the one on which cases began so far.
  void publish(Version version, Author by, Instant at) {
    database
        .sql(
            """
            update service.version set state = 'RETIRED', retired_at = :at
            where service_id = :service and state = 'PUBLISHED'
            """)
        .param("at", Applications.utc(at))
        .param("service", version.service())
        .update();
    database
        .sql(
            """
            update service.version
            set state = 'PUBLISHED', published_at = :at, published_by = :account,
                published_post = :post, retired_at = null
            where id = :id
            """)
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .param("id", version.id())
        .update();
  }

  private static StatementSpec withContent(
      StatementSpec statement, Definition definition, Form form) {
    return statement
        .param("form", form.schema().toString())
        .param("presentation", definition.presentation().toString())
        .param("fees", definition.fees().toString())
        .param("pattern", definition.pattern().name())
        .param("bpmn", definition.bpmn().bytes());
  }
}
