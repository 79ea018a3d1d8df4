package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a petitioner can do with his petition once it is filed: withdraw it, rate the answer,
/// have it looked at again, or appeal to the superior. Whoever calls has made sure that it is
/// his.
@Component
@Transactional
public class Aftermath {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Answers answers;
  private final Assignments assignments;
  private final Routes routes;
  private final LegalTime legalTime;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Aftermath(
      JdbcClient database,
      Petitions petitions,
      Answers answers,
      Assignments assignments,
      Routes routes,
      LegalTime legalTime,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.answers = answers;
    this.assignments = assignments;
    this.routes = routes;
    this.legalTime = legalTime;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// How an answered petition is opened again.
  public enum Again {
    REOPENED(Act.REOPENED, "petition.reopen"),
    APPEALED(Act.APPEALED, "petition.appeal");

    private final Act act;
    private final String rule;

    Again(Act act, String rule) {
      this.act = act;
      this.rule = rule;
    }
  }

  public void withdraw(Author petitioner, UUID id) {
    Petition petition = petitions.lock(id);
    petition.require(Act.WITHDRAWN_BY_PETITIONER);
    answers.drop(id, petitioner);
    assignments.endAll(petition);
    petitions.save(petition.with(petition.standing().withdrawn(clock.instant())));
    ledger.append(petitioner, Act.WITHDRAWN_BY_PETITIONER.inLedger(), petition.thing(), Map.of());
    tasks.doneAll(petition, petitioner);
    letters.tellFollowers(petition, "petition.letter.withdrawn", "withdrawn");
  }

  /// Rates the answer that holds; a second rating of the same answer replaces the first.
  ///
  /// @param stars 1 (bad) to 5 (good)
  public void rate(Author petitioner, UUID id, int stars, @Nullable String words) {
    Petition petition = petitions.lock(id);
    petition.require(Act.RATED);
    Answer answer =
        answers.sent(id).orElseThrow(() -> new IllegalStateException("answered without answer"));
    database
        .sql(
            """
            insert into petition.rating (answer_id, petition_id, stars, words, at)
            values (:answer, :petition, :stars, :words, :now)
            on conflict (answer_id)
            do update set stars = excluded.stars, words = excluded.words, at = excluded.at
            """)
        .param("answer", answer.id())
        .param("petition", id)
        .param("stars", stars)
        .param("words", words)
        .param("now", Petitions.utc(clock.instant()))
        .update();
    ledger.append(
        petitioner,
        Act.RATED.inLedger(),
        petition.thing(),
        stars + "\n" + words,
        Map.of("stars", Integer.toString(stars)));
  }

  /// Until when an answer can still be contested in that way; empty while there is no answer.
  public Optional<Instant> lastMoment(Petition petition, Again how) {
    return Optional.ofNullable(petition.standing().answeredAt())
        .map(WorkingCalendar::dayOf)
        .map(
            day -> legalTime.rule(how.rule, day).dueAt(day, legalTime.calendar(), petition.area()));
  }

  /// Opens an answered petition again: the same organisation looks once more, or its superior
  /// decides. The full legal time runs anew.
  ///
  /// @throws Conflict when the legal time for it is over
  public void openAgain(Author petitioner, UUID id, Again how, String reason) {
    Petition petition = petitions.lock(id);
    petition.require(how.act);
    requireInTime(petition, how);
    UUID to =
        how == Again.APPEALED ? routes.above(petition.organisation()) : petition.organisation();
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    LocalDate lastDay =
        legalTime
            .rule(petition.kind().deadlineRule(), today)
            .lastDay(today, legalTime.calendar(), petition.area());
    Petition open = petition.with(petition.standing().openedAgain(to, lastDay));
    assignments.endAll(petition);
    petitions.save(open);
    write(petition, how, to, reason, petitioner);
    ledger.append(
        petitioner,
        how.act.inLedger(),
        petition.thing(),
        reason,
        Map.of("from", petition.organisation().toString(), "to", to.toString()));
    tasks.register(open);
    letters.tell(open, "petition.letter.opened-again", how + "-" + clock.instant());
  }

  private void requireInTime(Petition petition, Again how) {
    boolean isOver =
        lastMoment(petition, how).map(end -> clock.instant().isAfter(end)).orElse(true);
    if (isOver) {
      throw new Conflict(
          Message.of("petition.refused.too-late-to-contest", petition.reference().text()));
    }
  }

  private void write(Petition petition, Again how, UUID to, String reason, Author petitioner) {
    database
        .sql(
            """
            insert into petition.reopening
                (petition_id, kind, reason, from_organisation, to_organisation, at, account_id)
            values (:petition, :kind, :reason, :from, :to, :now, :account)
            """)
        .param("petition", petition.id())
        .param("kind", how.name())
        .param("reason", reason)
        .param("from", petition.organisation())
        .param("to", to)
        .param("now", Petitions.utc(clock.instant()))
        .param("account", petitioner.account())
        .update();
  }
}
