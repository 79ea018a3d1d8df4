package mn.ukhaalag.service;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody asked for with his account: drafts go at once; a case that is finished is kept as
/// the law on archives has it, then who asked and what he answered goes, and the decision stays.
@Component
class CaseErasure implements OwnErasure {

  private static final String CASE = "service.erasure.case";
  private static final String RULE = "personal.keep.case";

  private final JdbcClient database;
  private final Attachments attachments;
  private final Notices notices;
  private final Ledger ledger;

  CaseErasure(JdbcClient database, Attachments attachments, Notices notices, Ledger ledger) {
    this.database = database;
    this.attachments = attachments;
    this.notices = notices;
    this.ledger = ledger;
  }

  private record Asked(UUID id, String reference, @Nullable Instant finishedAt) {}

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    var parts = new ArrayList<Part>();
    asked(person.account()).forEach(it -> parts.add(part(it, terms)));
    int drafts = drafts(person.account()).size();
    if (drafts > 0) {
      parts.add(Part.erased("service.erasure.drafts", drafts));
    }
    return parts;
  }

  private static Part part(Asked asked, Terms terms) {
    Instant finished = asked.finishedAt();
    if (finished == null) {
      return Part.open(CASE, asked.reference());
    }
    return terms.isOver(RULE, finished)
        ? Part.erased(CASE, 1)
        : Part.kept(CASE, asked.reference(), RULE, terms.until(RULE, finished));
  }

  @Override
  public void erase(Person person, Terms terms) {
    for (UUID draft : drafts(person.account())) {
      attachments.drop(Filing.DRAFT, draft, null);
      database.sql("delete from service.draft where id = :id").param("id", draft).update();
    }
    for (Asked asked : asked(person.account())) {
      if (asked.finishedAt() != null && terms.isOver(RULE, asked.finishedAt())) {
        erase(asked.id(), person.account(), terms.now());
      }
    }
  }

  private void erase(UUID id, UUID account, Instant now) {
    Thing thing = new Thing(Application.THING, id);
    database
        .sql(
            """
            update service.request
            set account_id = null, name = null, phone = null, email = null, behalf_name = null,
                answers = null, erased_at = :now
            where application_id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
    database
        .sql(
            """
            update service.step set words = null
            where application_id = :id and account_id = :account and post_id is null
            """)
        .param("id", id)
        .param("account", account)
        .update();
    attachments.listOf(Application.THING, id).stream()
        .map(Attachment::id)
        .forEach(file -> attachments.redact(file, null, now));
    notices.forget(thing);
    ledger.forget(thing);
    ledger.append(Author.SYSTEM, "service.person-erased", thing, Map.of());
  }

  private List<Asked> asked(UUID account) {
    return database
        .sql(
            """
            select a.id, a.reference, a.finished_at
            from service.request r join service.application a on a.id = r.application_id
            where r.account_id = :account and r.erased_at is null order by a.id
            """)
        .param("account", account)
        .query(Asked.class)
        .list();
  }

  private List<UUID> drafts(UUID account) {
    return database
        .sql("select id from service.draft where account_id = :account")
        .param("account", account)
        .query(UUID.class)
        .list();
  }
}
