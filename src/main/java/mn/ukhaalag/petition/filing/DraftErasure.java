package mn.ukhaalag.petition.filing;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.file.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody is writing and has not sent.
@Component
class DraftErasure implements OwnErasure {

  private final JdbcClient database;
  private final Attachments attachments;

  DraftErasure(JdbcClient database, Attachments attachments) {
    this.database = database;
    this.attachments = attachments;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    int count = of(person.account()).size();
    return count == 0 ? List.of() : List.of(Part.erased("petition.erasure.drafts", count));
  }

  @Override
  public void erase(Person person, Terms terms) {
    for (UUID draft : of(person.account())) {
      attachments.drop(Draft.THING, draft, null);
      database.sql("delete from petition.draft where id = :id").param("id", draft).update();
    }
  }

  private List<UUID> of(UUID account) {
    return database
        .sql("select id from petition.draft where account_id = :account")
        .param("account", account)
        .query(UUID.class)
        .list();
  }
}
