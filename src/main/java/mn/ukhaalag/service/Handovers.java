package mn.ukhaalag.service;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Steps of cases that go from colleague to colleague of one organisation. Whoever may do a step
/// may hand it on, and only to somebody who may do it, too: so nobody decides this way who could
/// not have decided before, and never the one who asked.
@Component
public class Handovers {

  private final JdbcClient database;
  private final Applications applications;
  private final Competence competence;
  private final CaseTasks tasks;
  private final Chronicle chronicle;
  private final Posts posts;
  private final Appointments appointments;
  private final ColleagueLetters letters;
  private final LegalTime legalTime;
  private final Clock clock;

  Handovers(
      JdbcClient database,
      Applications applications,
      Competence competence,
      CaseTasks tasks,
      Chronicle chronicle,
      Posts posts,
      Appointments appointments,
      ColleagueLetters letters,
      LegalTime legalTime,
      Clock clock) {
    this.database = database;
    this.applications = applications;
    this.competence = competence;
    this.tasks = tasks;
    this.chronicle = chronicle;
    this.posts = posts;
    this.appointments = appointments;
    this.letters = letters;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// What one official gave to another.
  ///
  /// @param to null if it waits for everybody with the role again
  /// @param words for the colleague; empty for none
  /// @param by the post of whoever gave it
  public record Handover(UUID task, @Nullable UUID to, String words, Instant at, UUID by) {}

  /// A post that can be handed a step, and who holds it today.
  public record Colleague(Post post, Appointment holder) {}

  /// Those who can be handed the step: posts of its organisation that may do such steps, held by
  /// somebody who did not ask for the case.
  public List<Colleague> colleagues(Application application, CaseTask task) {
    return able(task).stream()
        .filter(it -> !it.post().id().equals(task.takenPost()))
        .filter(it -> !competence.hasAsked(it.holder().official(), application))
        .toList();
  }

  /// All posts that somebody holds today and that do such steps.
  public List<Colleague> able(CaseTask task) {
    List<Post> able =
        posts.of(task.organisation()).stream()
            .filter(it -> Competence.isFor(task, it.roles()))
            .toList();
    Map<UUID, Appointment> holders =
        appointments.holders(able.stream().map(Post::id).toList(), legalTime.today());
    return able.stream()
        .filter(it -> holders.containsKey(it.id()))
        .map(it -> new Colleague(it, Objects.requireNonNull(holders.get(it.id()))))
        .toList();
  }

  /// Hands a step to a colleague, who is told.
  ///
  /// @param to the post of the colleague
  /// @param words for him; empty for none
  /// @throws Conflict if the step is done, the case does not go on, or the colleague may not do it
  /// @throws NotFound if the step is not the actor's to do
  @Transactional
  public void give(Actor actor, UUID application, UUID task, UUID to, String words) {
    Application locked = applications.lock(application);
    CaseTask open = open(locked, task);
    Holding held = Competence.required(competence.as(actor, locked, open), locked);
    Colleague colleague =
        colleagues(locked, open).stream()
            .filter(it -> it.post().id().equals(to))
            .findFirst()
            .orElseThrow(() -> new Conflict(Message.of("service.refused.colleague", name(locked))));
    hand(locked, open, new Move(Act.HANDED_OVER, to, words), actor.as(held));
    if (!held.post().equals(to)) {
      letters.handed(locked, open, colleague.post(), held);
    }
  }

  /// Gives a step back to the colleague it came from, if he may still do it; else it waits for
  /// everybody with the role again.
  ///
  /// @throws Conflict if nobody has taken the step, or it is done
  @Transactional
  public void giveBack(Actor actor, UUID application, UUID task, String words) {
    Application locked = applications.lock(application);
    CaseTask open = open(locked, task);
    Holding held = Competence.required(competence.as(actor, locked, open), locked);
    if (open.takenPost() == null) {
      throw new Conflict(Message.of("service.refused.not-taken", name(locked)));
    }
    Optional<Colleague> giver =
        giver(open)
            .flatMap(
                from ->
                    colleagues(locked, open).stream()
                        .filter(it -> it.post().id().equals(from))
                        .findFirst());
    UUID to = giver.map(it -> it.post().id()).orElse(null);
    hand(locked, open, new Move(Act.GIVEN_BACK, to, words), actor.as(held));
    giver
        .map(Colleague::post)
        .filter(not(it -> it.id().equals(held.post())))
        .ifPresent(it -> letters.givenBack(locked, open, it, held));
  }

  private static String name(Application application) {
    return application.reference().text();
  }

  /// The post from which whoever has the step got it.
  private Optional<UUID> giver(CaseTask task) {
    return database
        .sql(
            """
            select post_id from service.handover
            where task_id = :task and to_post = :holder and not is_return order by id desc limit 1
            """)
        .param("task", task.id())
        .param("holder", task.takenPost())
        .query(UUID.class)
        .optional();
  }

  private CaseTask open(Application application, UUID id) {
    CaseTask task = tasks.get(id);
    if (!task.application().equals(application.id()) || !task.isOpen()) {
      throw new Conflict(Message.of("service.refused.done", name(application)));
    }
    return task;
  }

  private record Move(Act act, @Nullable UUID to, String words) {}

  private void hand(Application locked, CaseTask task, Move move, Author by) {
    chronicle.hand(locked, task, move.act(), by, facts(task, move));
    database
        .sql(
            """
            insert into service.handover
                (application_id, task_id, from_post, to_post, is_return, words, at, account_id,
                 post_id)
            values (:application, :task, :from, :to, :return, :words, :now, :account, :post)
            """)
        .param("application", locked.id())
        .param("task", task.id())
        .param("from", task.takenPost())
        .param("to", move.to())
        .param("return", move.act() == Act.GIVEN_BACK)
        .param("words", move.words())
        .param("now", Applications.utc(clock.instant()))
        .param("account", by.account())
        .param("post", by.post())
        .update();
    tasks.hand(locked, task, move.to(), by);
  }

  private static Chronicle.Handed facts(CaseTask task, Move move) {
    Map<String, String> facts = new HashMap<>();
    facts.put("element", task.element());
    facts.put("organisation", task.organisation().toString());
    Optional.ofNullable(task.takenPost()).ifPresent(it -> facts.put("from", it.toString()));
    Optional.ofNullable(move.to()).ifPresent(it -> facts.put("to", it.toString()));
    return new Chronicle.Handed(move.to(), move.words(), facts);
  }

  /// All of a case, oldest first.
  public List<Handover> of(UUID application) {
    return database
        .sql(
            """
            select task_id as task, to_post as "to", words, at, post_id as by
            from service.handover where application_id = :id order by id
            """)
        .param("id", application)
        .query(
            (row, number) ->
                new Handover(
                    row.getObject("task", UUID.class),
                    row.getObject("to", UUID.class),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("by", UUID.class)))
        .list();
  }
}
