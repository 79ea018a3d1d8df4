package mn.ukhaalag.petition;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How a petition finds its way inside the offices: accepted by the
/// competent organisation, or forwarded to it.
@Component
@Transactional
public class Handling {

  private static final String FORWARDING_RULE = "petition.forward";

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Assignments assignments;
  private final LegalTime legalTime;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Handling(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Assignments assignments,
      LegalTime legalTime,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.assignments = assignments;
    this.legalTime = legalTime;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// The organisation accepts that the petition is its own to decide.
  public void register(Actor actor, UUID id) {
    Petition petition = petitions.lock(id);
    Author author = asClerk(actor, petition);
    petition.require(Act.REGISTERED_BY_OFFICE);
    petitions.save(petition.with(petition.standing().in(Status.REGISTERED)));
    database
        .sql("update petition.petition set registered_at = :now where id = :id")
        .param("now", Petitions.utc(clock.instant()))
        .param("id", id)
        .update();
    ledger.append(author, Act.REGISTERED_BY_OFFICE.inLedger(), petition.thing(), Map.of());
    tasks.done(petition, Tasks.REGISTER, author);
    tasks.assign(petition);
    letters.tell(petition, "petition.letter.registered", "registered-" + petition.organisation());
  }

  /// The petition goes to the organisation that is competent. The deadline runs on.
  ///
  /// @throws Conflict if the petition is a complaint about that organisation
  public void forward(Actor actor, UUID id, UUID to, String reason) {
    Petition petition = petitions.lock(id);
    Author author = asClerk(actor, petition);
    petition.require(Act.FORWARDED);
    if (to.equals(petition.organisation())) {
      throw refused("petition.refused.forward-to-itself", petition);
    }
    if (to.equals(petition.matter().subject().organisation())) {
      throw refused("petition.refused.forward-to-subject", petition);
    }
    Petition forwarded = petition.with(petition.standing().at(to));
    petitions.save(forwarded);
    assignments.endAll(petition);
    writeForwarding(petition, to, reason, author);
    ledger.append(
        author,
        Act.FORWARDED.inLedger(),
        petition.thing(),
        reason,
        Map.of("from", petition.organisation().toString(), "to", to.toString()));
    tasks.doneAll(petition, author);
    tasks.register(forwarded);
    letters.tell(forwarded, "petition.letter.forwarded", "forwarded-" + author.post() + "-" + to);
  }

  private void writeForwarding(Petition petition, UUID to, String reason, Author author) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into petition.forwarding
                (petition_id, from_organisation, to_organisation, reason, at, account_id, post_id,
                 was_late)
            values (:petition, :from, :to, :reason, :now, :account, :post, :late)
            """)
        .param("petition", petition.id())
        .param("from", petition.organisation())
        .param("to", to)
        .param("reason", reason)
        .param("now", Petitions.utc(now))
        .param("account", author.account())
        .param("post", author.post())
        .param("late", now.isAfter(lastMomentToForward(petition)))
        .update();
  }

  /// Until when the law lets this organisation pass it on: counted from the day it came here.
  public Instant lastMomentToForward(Petition petition) {
    LocalDate came =
        WorkingCalendar.dayOf(
            database
                .sql(
                    """
                    select max(at) from petition.forwarding
                    where petition_id = :id and to_organisation = :organisation
                    """)
                .param("id", petition.id())
                .param("organisation", petition.organisation())
                .query((row, number) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(petition.receivedAt()));
    return legalTime.rule(FORWARDING_RULE, came).dueAt(came, legalTime.calendar(), petition.area());
  }

  private Author asClerk(Actor actor, Petition petition) {
    return actor.as(Competence.required(competence.asClerk(actor, petition), petition));
  }

  private static Conflict refused(String key, Petition petition) {
    return new Conflict(Message.of(key, petition.reference().text()));
  }
}
