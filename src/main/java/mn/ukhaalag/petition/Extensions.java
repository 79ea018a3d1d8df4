package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// More time for an answer, by article 16 of the law.
@Component
@Transactional
public class Extensions {

  private static final String RULE = "petition.extension";

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final LegalTime legalTime;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Extensions(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      LegalTime legalTime,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.legalTime = legalTime;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// Gives more time, once, by the head and with a reason; the petitioner is told.
  ///
  /// @param days 1 to what the rule in force allows
  public void extend(Actor actor, UUID id, int days, String reason) {
    Petition petition = petitions.lock(id);
    Holding head = Competence.required(competence.asHead(actor, petition), petition);
    petition.require(Act.EXTENDED);
    if (isExtended(id)) {
      throw new Conflict(
          Message.of("petition.refused.extended-before", petition.reference().text()));
    }
    LegalRule rule = rule(petition);
    Petition extended = petition.with(petition.standing().dueOn(lastDay(petition, rule, days)));
    petitions.save(extended);
    writeExtension(petition, extended, rule, reason, actor.as(head));
    ledger.append(
        actor.as(head),
        Act.EXTENDED.inLedger(),
        petition.thing(),
        reason,
        Map.of("to", WorkingCalendar.dayOf(extended.dueAt().minusSeconds(1)).toString()));
    tasks.postpone(extended);
    letters.tell(extended, "petition.letter.extended", "extended");
    letters.tellFollowers(extended, "petition.letter.extended", "extended");
  }

  public boolean isExtended(UUID id) {
    return database
        .sql("select exists (select 1 from petition.extension where petition_id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// The rule that limits an extension of this petition.
  public LegalRule rule(Petition petition) {
    return legalTime.rule(RULE, WorkingCalendar.dayOf(petition.receivedAt()));
  }

  private LocalDate lastDay(Petition petition, LegalRule extension, int days) {
    if (days < 1 || days > extension.amount()) {
      throw new Conflict(Message.of("petition.refused.extension-days", extension.amount()));
    }
    return legalTime
        .rule(petition.receipt().rule())
        .lastDay(
            WorkingCalendar.dayOf(petition.receivedAt()),
            extension,
            days,
            legalTime.calendar(),
            petition.area());
  }

  private void writeExtension(
      Petition before, Petition after, LegalRule rule, String reason, Author author) {
    database
        .sql(
            """
            insert into petition.extension
                (petition_id, reason, from_due, to_due, rule_id, at, account_id, post_id)
            values (:petition, :reason, :from, :to, :rule, :now, :account, :post)
            """)
        .param("petition", before.id())
        .param("reason", reason)
        .param("from", Petitions.utc(before.dueAt()))
        .param("to", Petitions.utc(after.dueAt()))
        .param("rule", rule.id())
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
  }
}
