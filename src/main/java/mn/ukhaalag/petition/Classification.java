package mn.ukhaalag.petition;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Receipt;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a petition under the kind, category and area that it really has. The deadline is then
/// that of the new kind, by the rule of the day on which it was received.
@Component
public class Classification {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final LegalTime legalTime;
  private final Ledger ledger;
  private final Tasks tasks;

  Classification(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      LegalTime legalTime,
      Ledger ledger,
      Tasks tasks) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.legalTime = legalTime;
    this.ledger = ledger;
    this.tasks = tasks;
  }

  /// Changes kind, category and area. The organisation in charge stays; that it should be another
  /// one by the rules, [Routes#inCharge] says.
  ///
  /// @throws Conflict if nothing would change
  @Transactional
  public void reclassify(Actor actor, UUID id, Kind kind, String category, String area) {
    Petition petition = petitions.lock(id);
    Author author = actor.as(Competence.required(competence.asClerk(actor, petition), petition));
    petition.require(Act.RECLASSIFIED);
    Matter matter = petition.matter().as(kind, category, area);
    if (matter.equals(petition.matter())) {
      throw new Conflict(
          Message.of("petition.refused.classified-so-before", petition.reference().text()));
    }
    Petition changed = timed(petition.with(matter));
    petitions.save(changed);
    saveReceipt(changed);
    ledger.append(author, Act.RECLASSIFIED.inLedger(), petition.thing(), detail(petition, changed));
    remind(changed);
  }

  private Petition timed(Petition petition) {
    Optional<LocalDate> openedAgain = lastOpenedAgain(petition.id());
    LocalDate start = openedAgain.orElse(WorkingCalendar.dayOf(petition.receivedAt()));
    LegalRule rule = legalTime.rule(petition.kind().deadlineRule(), start);
    LocalDate lastDay = rule.lastDay(start, legalTime.calendar(), petition.area());
    Receipt before = petition.receipt();
    var receipt =
        openedAgain.isPresent()
            ? before
            : new Receipt(before.channel(), before.receivedAt(), rule.id(), lastDay);
    LocalDate due =
        legalTime
            .calendar()
            .workingDayFrom(lastDay.plusDays(daysGranted(petition.id())), petition.area());
    return new Petition(
        petition.id(),
        petition.reference(),
        petition.matter(),
        receipt,
        petition.standing().dueOn(due));
  }

  private Optional<LocalDate> lastOpenedAgain(UUID id) {
    return database
        .sql("select at from petition.reopening where petition_id = :id order by at desc limit 1")
        .param("id", id)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .map(WorkingCalendar::dayOf);
  }

  /// The days that an extension gave, which the new deadline keeps.
  private long daysGranted(UUID id) {
    return database
        .sql("select from_due, to_due from petition.extension where petition_id = :id")
        .param("id", id)
        .query(
            (row, number) ->
                ChronoUnit.DAYS.between(
                    row.getTimestamp("from_due").toInstant(),
                    row.getTimestamp("to_due").toInstant()))
        .optional()
        .orElse(0L);
  }

  private void saveReceipt(Petition petition) {
    database
        .sql(
            """
            update petition.petition set rule_id = :rule, original_due_on = :due where id = :id
            """)
        .param("rule", petition.receipt().rule())
        .param("due", petition.receipt().originalDueOn())
        .param("id", petition.id())
        .update();
  }

  /// What waits for somebody gets the new deadline, and the urgency of the new category.
  private void remind(Petition petition) {
    switch (petition.status()) {
      case RECEIVED -> tasks.register(petition);
      case REGISTERED -> tasks.assign(petition);
      case ASSIGNED -> tasks.answer(petition);
      case DRAFTED, ANSWERED, WITHDRAWN, MERGED -> throw new IllegalStateException("not open");
    }
    tasks.postpone(petition);
  }

  private static Map<String, String> detail(Petition before, Petition after) {
    return Map.of(
        "kind", after.kind().name(),
        "category", after.category(),
        "area", after.area(),
        "kind-before", before.kind().name(),
        "category-before", before.category(),
        "area-before", before.area(),
        "due", WorkingCalendar.dayOf(after.dueAt().minusSeconds(1)).toString());
  }
}
