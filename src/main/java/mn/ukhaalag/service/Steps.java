package mn.ukhaalag.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All that happened to cases, in order.
@Component
public class Steps {

  private final JdbcClient database;

  Steps(JdbcClient database) {
    this.database = database;
  }

  /// Something that happened.
  ///
  /// @param status where the case stood afterwards
  /// @param element the step of its process that it belongs to
  /// @param organisation in whose name it was done; null for the applicant and the system
  /// @param words for the applicant to read too
  /// @param to the post that it was handed to
  public record Step(
      Act act,
      Status status,
      @Nullable String element,
      @Nullable UUID organisation,
      Instant at,
      @Nullable UUID account,
      @Nullable UUID post,
      @Nullable String words,
      @Nullable UUID to) {}

  /// What is said of a step besides the act itself.
  ///
  /// @param element the step of the process; null for none
  /// @param to the post that it was handed to; null for none
  record Detail(
      @Nullable String element,
      @Nullable UUID organisation,
      @Nullable String words,
      @Nullable UUID to) {
    static final Detail NONE = new Detail(null, null, null);

    Detail(@Nullable String element, @Nullable UUID organisation, @Nullable String words) {
      this(element, organisation, words, null);
    }
  }

  void add(Application application, Act act, Author by, Instant at, Detail detail) {
    database
        .sql(
            """
            insert into service.step
                (application_id, act, status, element, organisation_id, at, account_id, post_id,
                 words, to_post)
            values (:application, :act, :status, :element, :organisation, :at, :account, :post,
                    :words, :to)
            """)
        .param("application", application.id())
        .param("act", act.name())
        .param("status", application.status().name())
        .param("element", detail.element())
        .param("organisation", detail.organisation())
        .param("at", Applications.utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .param("words", detail.words())
        .param("to", detail.to())
        .update();
  }

  /// The steps of a case, oldest first.
  public List<Step> of(UUID application) {
    return database
        .sql(
            """
            select act, status, element, organisation_id, at, account_id, post_id, words, to_post
            from service.step where application_id = :id order by id
            """)
        .param("id", application)
        .query(
            (row, number) ->
                new Step(
                    Act.valueOf(row.getString("act")),
                    Status.valueOf(row.getString("status")),
                    row.getString("element"),
                    row.getObject("organisation_id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("account_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getString("words"),
                    row.getObject("to_post", UUID.class)))
        .list();
  }
}
