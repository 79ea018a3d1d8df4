package mn.ukhaalag.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.RegisterNote.Retention;
import mn.ukhaalag.petition.RegisterNote.Vulnerable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What clerks enter into the register by hand. Every version stands in the ledger.
@Component
public class RegisterNotes {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Ledger ledger;
  private final Clock clock;

  RegisterNotes(
      JdbcClient database, Petitions petitions, Competence competence, Ledger ledger, Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What is entered; empty if nothing ever was.
  public Optional<RegisterNote> find(UUID petition) {
    return database
        .sql(
            """
            select vulnerable, pages, incoming_number, outgoing_number, retention
            from petition.register_note where petition_id = :petition
            """)
        .param("petition", petition)
        .query((row, number) -> note(row))
        .optional();
  }

  /// Enters it, in place of what was entered before.
  ///
  /// @throws mn.ukhaalag.web.NotFound if the actor does not keep the register of that petition
  @Transactional
  public void put(Actor actor, UUID id, RegisterNote note) {
    Petition petition = petitions.lock(id);
    put(
        actor.as(Competence.required(competence.asClerk(actor, petition), petition)),
        petition,
        note);
  }

  /// The same at the desk, where the petition was filed a moment ago.
  @Transactional
  public void enter(Author author, Petition petition, RegisterNote note) {
    if (!note.equals(RegisterNote.EMPTY) && find(petition.id()).isEmpty()) {
      put(author, petition, note);
    }
  }

  private void put(Author author, Petition petition, RegisterNote note) {
    database
        .sql(
            """
            insert into petition.register_note
                (petition_id, vulnerable, pages, incoming_number, outgoing_number, retention, at,
                 account_id, post_id)
            values (:petition, :vulnerable, :pages, :incoming, :outgoing, :retention, :now,
                    :account, :post)
            on conflict (petition_id) do update
            set vulnerable = excluded.vulnerable, pages = excluded.pages,
                incoming_number = excluded.incoming_number,
                outgoing_number = excluded.outgoing_number, retention = excluded.retention,
                at = excluded.at, account_id = excluded.account_id, post_id = excluded.post_id
            """)
        .param("petition", petition.id())
        .param("vulnerable", note.vulnerable() == null ? null : note.vulnerable().name())
        .param("pages", note.pages())
        .param("incoming", note.incoming())
        .param("outgoing", note.outgoing())
        .param("retention", note.retention() == null ? null : note.retention().name())
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(author, "petition.register-entered", petition.thing(), note.toString(), Map.of());
  }

  private static RegisterNote note(ResultSet row) throws SQLException {
    String vulnerable = row.getString("vulnerable");
    String retention = row.getString("retention");
    return new RegisterNote(
        vulnerable == null ? null : Vulnerable.valueOf(vulnerable),
        row.getObject("pages", Integer.class),
        row.getString("incoming_number"),
        row.getString("outgoing_number"),
        retention == null ? null : Retention.valueOf(retention));
  }
}
