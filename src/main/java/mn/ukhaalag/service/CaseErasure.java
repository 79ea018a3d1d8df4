package mn.ukhaalag.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody asked for with his account: drafts go at once; a case that is closed is kept as
/// the law on archives has it, then who asked and what he answered goes, and the decision stays.
@Component
class CaseErasure implements OwnErasure {

  private static final String CASE = "service.erasure.case";

  private final JdbcClient database;
  private final Attachments attachments;
  private final Erasure erasure;

  CaseErasure(JdbcClient database, Attachments attachments, Erasure erasure) {
    this.database = database;
    this.attachments = attachments;
    this.erasure = erasure;
  }

  private record Asked(UUID id, String reference, @Nullable Instant closedAt) {}

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
    Instant closed = asked.closedAt();
    if (closed == null) {
      return Part.open(CASE, asked.reference());
    }
    return terms.isOver(Erasure.RULE, closed)
        ? Part.erased(CASE, 1)
        : Part.kept(CASE, asked.reference(), Erasure.RULE, terms.until(Erasure.RULE, closed));
  }

  @Override
  public void erase(Person person, Terms terms) {
    for (UUID draft : drafts(person.account())) {
      attachments.drop(Filing.DRAFT, draft, null);
      database.sql("delete from service.draft where id = :id").param("id", draft).update();
    }
    for (Asked asked : asked(person.account())) {
      if (asked.closedAt() != null && terms.isOver(Erasure.RULE, asked.closedAt())) {
        erasure.erase(asked.id(), Author.SYSTEM);
      }
    }
  }

  private List<Asked> asked(UUID account) {
    return database
        .sql(
            """
            select a.id, a.reference, a.closed_at
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
