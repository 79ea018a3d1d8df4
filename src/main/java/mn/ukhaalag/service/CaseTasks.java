package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.CaseTask.Answer;
import mn.ukhaalag.service.CaseTask.Kind;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people have to do about cases, and have done.
@Component
public class CaseTasks {

  private static final String SELECT =
      """
      select id, application_id, element, kind, name_mn, name_en, organisation_id, role,
             taken_post, opened_at, due_at, done_at, done_by, done_post, done_in_stead_of, outcome,
             words, ground, engine_ref
      from service.task
      """;

  private final JdbcClient database;
  private final Waiting waiting;
  private final Clock clock;

  CaseTasks(JdbcClient database, Waiting waiting, Clock clock) {
    this.database = database;
    this.waiting = waiting;
    this.clock = clock;
  }

  /// What a process wants done.
  ///
  /// @param organisation who has to do it
  /// @param role of the posts that may
  /// @param dueAt never later than the case itself
  public record Wanted(
      String element, Kind kind, Label name, UUID organisation, Role role, Instant dueAt) {}

  /// Lets it wait for whoever has to do it, in his inbox.
  ///
  /// @param engineRef where the engine waits for it
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseTask open(Application application, Wanted wanted, String engineRef) {
    Instant due =
        wanted.dueAt().isBefore(application.dueAt()) ? wanted.dueAt() : application.dueAt();
    UUID id =
        database
            .sql(
                """
                insert into service.task
                    (application_id, element, kind, name_mn, name_en, organisation_id, role,
                     opened_at, due_at, engine_ref)
                values (:application, :element, :kind, :nameMn, :nameEn, :organisation, :role,
                        :now, :due, :ref)
                returning id
                """)
            .param("application", application.id())
            .param("element", wanted.element())
            .param("kind", wanted.kind().name())
            .param("nameMn", wanted.name().mn())
            .param("nameEn", wanted.name().en())
            .param("organisation", wanted.organisation())
            .param("role", wanted.role().name())
            .param("now", Applications.utc(clock.instant()))
            .param("due", Applications.utc(due))
            .param("ref", engineRef)
            .query(UUID.class)
            .single();
    CaseTask task = get(id);
    waiting.put(application, task);
    return task;
  }

  /// The task with this id.
  ///
  /// @throws NotFound if there is no such task
  public CaseTask get(UUID id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query(CaseTasks::row)
        .optional()
        .orElseThrow(() -> new NotFound("task " + id));
  }

  /// All of a case, in the order in which they were opened.
  public List<CaseTask> of(UUID application) {
    return database
        .sql(SELECT + "where application_id = :id order by id")
        .param("id", application)
        .query(CaseTasks::row)
        .list();
  }

  /// Those that still wait.
  public List<CaseTask> open(UUID application) {
    return of(application).stream().filter(CaseTask::isOpen).toList();
  }

  /// Those of these cases that still wait, by case.
  public Map<UUID, List<CaseTask>> openOf(List<UUID> applications) {
    return database
        .sql(SELECT + "where application_id = any(:ids) and done_at is null order by id")
        .param("ids", applications.toArray(UUID[]::new))
        .query(CaseTasks::row)
        .list()
        .stream()
        .collect(Collectors.groupingBy(CaseTask::application));
  }

  /// No longer needed, for the process went another way.
  @Transactional(propagation = Propagation.MANDATORY)
  public void drop(Application application, String element) {
    open(application.id()).stream()
        .filter(it -> it.element().equals(element))
        .forEach(it -> close(application, it, Author.SYSTEM, new Said(CaseTask.DROPPED, "", null)));
  }

  void dropAll(Application application) {
    open(application.id()).forEach(it -> drop(application, it.element()));
  }

  /// What somebody answers to a task.
  ///
  /// @param ground the legal ground of a refusal
  public record Said(String outcome, String words, @Nullable String ground) {}

  void close(Application application, CaseTask task, Author by, Said said) {
    database
        .sql(
            """
            update service.task
            set done_at = :now, done_by = :account, done_post = :post,
                done_in_stead_of = :inSteadOf, outcome = :outcome, words = :words, ground = :ground
            where id = :id and done_at is null
            """)
        .param("now", Applications.utc(clock.instant()))
        .param("account", by.account())
        .param("post", by.post())
        .param("inSteadOf", by.inSteadOf())
        .param("outcome", said.outcome())
        .param("words", said.words())
        .param("ground", said.ground())
        .param("id", task.id())
        .update();
    waiting.done(application, task, by);
    // Another task of the same kind may wait in the same inbox.
    open(application.id()).forEach(it -> waiting.put(application, it));
  }

  /// Gives all that is open as much more time as it stood.
  void postpone(UUID application, Duration stood) {
    database
        .sql(
            """
            update service.task set due_at = due_at + make_interval(secs => :seconds)
            where application_id = :id and done_at is null
            """)
        .param("seconds", (double) stood.toSeconds())
        .param("id", application)
        .update();
  }

  /// Lets it wait for that post; for everybody with the role if there is none.
  void hand(Application application, CaseTask task, @Nullable UUID post, Author by) {
    database
        .sql("update service.task set taken_post = :post where id = :id")
        .param("post", post)
        .param("id", task.id())
        .update();
    waiting.move(application, task, get(task.id()), by);
    // Another task of the same kind may wait in the same inbox.
    open(application.id()).forEach(it -> waiting.put(application, it));
  }

  private static CaseTask row(ResultSet row, int number) throws SQLException {
    return new CaseTask(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("element"),
        Kind.valueOf(row.getString("kind")),
        new Label(row.getString("name_mn"), row.getString("name_en")),
        row.getObject("organisation_id", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getObject("taken_post", UUID.class),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        answer(row),
        row.getString("engine_ref"));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Answer(
            outcome,
            Optional.ofNullable(row.getString("words")).orElse(""),
            row.getString("ground"),
            row.getTimestamp("done_at").toInstant(),
            row.getObject("done_by", UUID.class),
            row.getObject("done_post", UUID.class),
            row.getObject("done_in_stead_of", UUID.class));
  }
}
