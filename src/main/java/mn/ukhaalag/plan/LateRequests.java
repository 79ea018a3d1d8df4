package mn.ukhaalag.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where those who write reports have asked that one may come late, and what they were answered.
/// Both stay visible for ever.
@Component
public class LateRequests {

  private static final String COLUMNS =
      """
      q.id, q.report_id as report, q.reason, q.until_day, q.asked_at, q.account_id as account,
      q.post_id as post, q.granted, q.answer, q.decided_at
      from plan.late_request q
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Separation separation;
  private final Clock clock;

  LateRequests(JdbcClient database, Ledger ledger, Separation separation, Clock clock) {
    this.separation = separation;
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A request.
  ///
  /// @param untilDay the last day that is asked for
  /// @param account of the one who asked
  /// @param post in which he asked
  /// @param granted null while it waits
  /// @param answer why it was refused, or granted; empty while it waits
  public record Request(
      UUID id,
      UUID report,
      String reason,
      LocalDate untilDay,
      Instant askedAt,
      @Nullable UUID account,
      @Nullable UUID post,
      @Nullable Boolean granted,
      String answer,
      @Nullable Instant decidedAt) {

    /// The asking of it.
    public Doers.Deed deed() {
      return new Doers.Deed(account, post, askedAt);
    }

    public boolean isWaiting() {
      return granted == null;
    }

    public boolean isRefused() {
      return Boolean.FALSE.equals(granted);
    }
  }

  /// The requests about a report, oldest first.
  public List<Request> of(UUID report) {
    return database
        .sql("select " + COLUMNS + "where q.report_id = :id order by q.id")
        .param("id", report)
        .query(Request.class)
        .list();
  }

  /// The newest request about each of the reports, by report.
  public Map<UUID, Request> newest(Collection<UUID> reports) {
    return database
        .sql(
            "select distinct on (q.report_id) "
                + COLUMNS
                + "where q.report_id = any(:ids) order by q.report_id, q.id desc")
        .param("ids", reports.toArray(UUID[]::new))
        .query(Request.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Request::report, Function.identity()));
  }

  /// The one that waits for an answer.
  public Optional<Request> waiting(UUID report) {
    return of(report).stream().filter(Request::isWaiting).findFirst();
  }

  /// Asks.
  ///
  /// @throws Conflict if the same is asked for already
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(Author author, Report report, String reason, LocalDate untilDay) {
    int added =
        database
            .sql(
                """
                insert into plan.late_request
                    (report_id, reason, until_day, asked_at, account_id, post_id)
                values (:report, :reason, :until, :now, :account, :post)
                on conflict do nothing
                """)
            .param("report", report.id())
            .param("reason", reason)
            .param("until", untilDay)
            .param("now", Documents.utc(clock.instant()))
            .param("account", author.account())
            .param("post", author.post())
            .update();
    if (added == 0) {
      throw new Conflict(Message.of("plan.conflict.late-asked"));
    }
    ledger.append(
        author, "plan.late-asked", report.thing(), reason, Map.of("until", untilDay.toString()));
  }

  /// Whether the author is one of those who asked: another has to answer.
  public boolean isOwn(Author author, Request request) {
    return separation.isOne(author, request.account(), request.post());
  }

  /// Answers one that waits.
  ///
  /// @throws Conflict if it was asked by the one who answers, or is answered already
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(
      Author author, Report report, Request request, boolean isGranted, String answer) {
    if (isOwn(author, request)) {
      throw new Conflict(Message.of("plan.conflict.own-late"));
    }
    int decided =
        database
            .sql(
                """
                update plan.late_request
                set decided_at = :now, granted = :granted, answer = :answer,
                    decider_account_id = :account, decider_post_id = :post
                where id = :id and decided_at is null
                """)
            .param("id", request.id())
            .param("granted", isGranted)
            .param("answer", answer)
            .param("now", Documents.utc(clock.instant()))
            .param("account", author.account())
            .param("post", author.post())
            .update();
    if (decided == 0) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    ledger.append(
        author,
        "plan.late-decided",
        report.thing(),
        answer,
        Map.of("granted", Boolean.toString(isGranted)));
  }
}
