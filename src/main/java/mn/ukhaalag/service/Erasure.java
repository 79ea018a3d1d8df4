package mn.ukhaalag.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.web.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases what is personal about cases that have ended, everywhere (Law on Personal Data
/// Protection): who asked and for whom, the answers, the files, what was written to and about him,
/// the notices, and the hashes of all that in the ledger. What the law on archives keeps stays: the
/// number and title, the acts with their days and the posts that did them, the decision and its
/// legal ground, what was paid, and certificates, which others rely on.
@Component
public class Erasure {

  /// The legal rule for how long after its closing a case is kept whole.
  public static final String RULE = "personal.keep.case";

  /// What stands where something was erased.
  public static final String BAR = "▇▇▇";

  private final JdbcClient database;
  private final Applications applications;
  private final Requests requests;
  private final Chronicle chronicle;
  private final Attachments attachments;
  private final Notices notices;
  private final Ledger ledger;
  private final List<ErasureListener> listeners;
  private final Clock clock;

  Erasure(
      JdbcClient database,
      Applications applications,
      Requests requests,
      Chronicle chronicle,
      Attachments attachments,
      Notices notices,
      Ledger ledger,
      List<ErasureListener> listeners,
      Clock clock) {
    this.database = database;
    this.applications = applications;
    this.requests = requests;
    this.chronicle = chronicle;
    this.attachments = attachments;
    this.notices = notices;
    this.ledger = ledger;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /// Erases what is personal about a case, whoever asked for that: [Erasing] does so by the rule;
  /// others see to it that their term is over. A case that was erased before stays as it is.
  ///
  /// @param by whom the ledger names; [Author#SYSTEM] for the rule
  /// @throws Conflict if it has not ended
  @Transactional
  public void erase(UUID id, Author by) {
    Application application = applications.lock(id);
    if (isErased(id)) {
      return;
    }
    application.require(Act.ERASED);
    Instant now = clock.instant();
    hideWords(id);
    requests.forget(id, now);
    List<Attachment> files = attachments.listOf(Application.THING, id);
    files.forEach(it -> attachments.redact(it.id(), by.account(), now));
    listeners.forEach(it -> it.erased(id));
    notices.forget(application.thing());
    ledger.forget(application.thing());
    applications.forget(id, now);
    chronicle.note(application, Act.ERASED, by, Map.of("files", Integer.toString(files.size())));
  }

  private boolean isErased(UUID id) {
    return database
        .sql("select erased_at is not null from service.application where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// What was written to the applicant and about him, and which steps he did himself.
  private void hideWords(UUID id) {
    for (String statement :
        List.of(
            """
            update service.step
            set words = case when words is not null then :bar end,
                account_id = case when post_id is not null then account_id end
            where application_id = :id and (words is not null or post_id is null)
            """,
            "update service.note set words = :bar where application_id = :id",
            """
            update service.handover set words = :bar
            where application_id = :id and length(words) > 0
            """,
            "update service.flaw set words = :bar where application_id = :id",
            """
            update service.task set words = :bar
            where application_id = :id and length(words) > 0
            """)) {
      database.sql(statement).param("bar", BAR).param("id", id).update();
    }
  }
}
