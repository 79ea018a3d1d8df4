package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of services to digital: how each moved from stage to stage, and which stage it is to
/// reach next, by which day. A plan waits in the inbox of the post that answers for it.
///
/// Whoever calls it knows that the author may keep the service.
@Component
public class Stages {

  /// The task of the post that answers for a plan.
  static final String TASK = "service.task.stage";

  private static final String PLAN =
      """
      select p.id, p.service_id, p.stage, p.planned_on, p.responsible, p.words, p.made_at
      from service.stage_plan p
      """;

  private final JdbcClient database;
  private final Services services;
  private final StageMoves moves;
  private final Inbox inbox;
  private final Ledger ledger;
  private final Clock clock;

  Stages(
      JdbcClient database,
      Services services,
      StageMoves moves,
      Inbox inbox,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.services = services;
    this.moves = moves;
    this.inbox = inbox;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A step on the way.
  ///
  /// @param before null for the stage that a service began with
  public record Move(UUID service, @Nullable Stage before, Stage after, Instant at, String words) {

    /// Whether it brought the service nearer to digital.
    public boolean isForward() {
      return before != null && after.compareTo(before) > 0;
    }
  }

  /// What is aimed at.
  ///
  /// @param responsible the post that answers for it; null for none
  public record Target(
      Stage stage, LocalDate plannedOn, @Nullable UUID responsible, String words) {}

  /// A target of a service, from when it was set.
  public record Plan(UUID id, UUID service, Target target, Instant madeAt) {

    public boolean isLate(LocalDate today) {
      return target.plannedOn().isBefore(today);
    }
  }

  /// The stage that a new service stands at.
  @Transactional
  public void begin(Service service, Author by) {
    moves.add(service, null, service.stage(), "", by);
  }

  /// The service is at that stage now. A plan for it, or for less, has come to its end.
  ///
  /// @param words why, if there is something to say
  @Transactional
  public void reach(Service service, Stage stage, String words, Author by) {
    services.stage(service.id(), stage);
    moves.add(service, service.stage(), stage, words, by);
    find(service.id())
        .filter(plan -> plan.target().stage().compareTo(stage) <= 0)
        .ifPresent(plan -> end(service, plan, "REACHED", by));
    ledger.append(
        by,
        "service.stage-reached",
        service.thing(),
        words,
        Map.of("before", service.stage().name(), "after", stage.name()));
  }

  /// Sets what is aimed at next, instead of what was before.
  @Transactional
  public void plan(Service service, Target target, Author by) {
    find(service.id()).ifPresent(earlier -> end(service, earlier, "REPLACED", by));
    database
        .sql(
            """
            insert into service.stage_plan
                (service_id, stage, planned_on, responsible, words, made_at, account_id, post_id)
            values (:service, :stage, :day, :responsible, :words, :now, :account, :post)
            """)
        .param("service", service.id())
        .param("stage", target.stage().name())
        .param("day", target.plannedOn())
        .param("responsible", target.responsible())
        .param("words", target.words())
        .param("now", utc())
        .param("account", by.account())
        .param("post", by.post())
        .update();
    ledger.append(
        by,
        "service.stage-planned",
        service.thing(),
        target.words(),
        Map.of("stage", target.stage().name(), "day", target.plannedOn().toString()));
    wait(service, target);
  }

  /// Gives up what was aimed at, if anything was.
  @Transactional
  public void drop(Service service, String words, Author by) {
    find(service.id())
        .ifPresent(
            plan -> {
              end(service, plan, "DROPPED", by);
              ledger.append(
                  by,
                  "service.stage-plan-dropped",
                  service.thing(),
                  words,
                  Map.of("stage", plan.target().stage().name()));
            });
  }

  private void wait(Service service, Target target) {
    UUID post = target.responsible();
    if (post != null) {
      inbox.put(
          new Task(
              TASK,
              service.thing(),
              service.code(),
              service.title().mn(),
              "/work/services/ranking/" + service.code(),
              Addressee.post(post),
              WorkingCalendar.endOf(target.plannedOn()),
              false,
              clock.instant()));
    }
  }

  private void end(Service service, Plan plan, String ending, Author by) {
    database
        .sql("update service.stage_plan set ended_at = :now, ending = :ending where id = :id")
        .param("now", utc())
        .param("ending", ending)
        .param("id", plan.id())
        .update();
    inbox.done(service.thing(), TASK, by);
  }

  /// What the service is to reach next.
  public Optional<Plan> find(UUID service) {
    return database
        .sql(PLAN + "where p.service_id = :service and p.ended_at is null")
        .param("service", service)
        .query(Stages::plan)
        .optional();
  }

  /// What each service is to reach next, by the service.
  public Map<UUID, Plan> plans() {
    return database.sql(PLAN + "where p.ended_at is null").query(Stages::plan).list().stream()
        .collect(Collectors.toMap(Plan::service, Function.identity()));
  }

  /// What was planned for the service before, the newest first.
  public List<Plan> earlier(UUID service) {
    return database
        .sql(
            PLAN
                + """
                where p.service_id = :service and p.ended_at is not null
                order by p.id desc limit 50
                """)
        .param("service", service)
        .query(Stages::plan)
        .list();
  }

  private OffsetDateTime utc() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Plan plan(ResultSet row, int number) throws SQLException {
    return new Plan(
        row.getObject("id", UUID.class),
        row.getObject("service_id", UUID.class),
        new Target(
            Stage.valueOf(row.getString("stage")),
            row.getObject("planned_on", LocalDate.class),
            row.getObject("responsible", UUID.class),
            row.getString("words")),
        row.getTimestamp("made_at").toInstant());
  }
}
