package mn.ukhaalag.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import mn.ukhaalag.bench.Account.Session;

/// How long it takes until the boards know what was done, and how long to count everything anew.
final class PlanActs {

  private static final String MONITOR = "azdtg-hshudah-head@darkhan-uul.example";
  private static final int APPROVALS = 20;
  private static final int TURNS = 3;
  private static final int MOST_NOTES = 2000;

  private final Office office;
  private final Nation nation;
  private final Report report;
  private final Duration time;

  PlanActs(Office office, Nation nation, Report report, Duration time) {
    this.office = office;
    this.nation = nation;
    this.report = report;
    this.time = time;
  }

  /// From the press of the button until both boards above were shown with it.
  void approval() throws Exception {
    var browse = Browse.at(office.port());
    browse.signIn(MONITOR, Account.PASSWORD);
    var millis = new ArrayList<Double>();
    for (Submitted one : submitted()) {
      String path = "/work/reports/" + one.report();
      var form = browse.open(path).form(path + "/approval");
      long begin = System.nanoTime();
      require(form.send());
      require(browse.open("/work/evaluation/organisations/" + one.organisation()));
      require(browse.open("/work/evaluation"));
      millis.add((System.nanoTime() - begin) / 1e6);
      if (nation.number("select count(*) from plan.touched") > 0) {
        throw new IllegalStateException("a board was shown that did not know of all that was done");
      }
    }
    report.note("approving a report, in the middle", "%.0f ms".formatted(Speed.median(millis)));
    report.atMost(
        "approving a report until all boards show it, the slowest of " + millis.size(),
        Collections.max(millis),
        1000,
        " ms");
  }

  /// A report that waits, and the code of the organisation whose board it changes.
  private record Submitted(String report, String organisation) {}

  /// Reports on plans of organisations and on the yearly plans of governors.
  private List<Submitted> submitted() throws Exception {
    return nation
        .strings(
            """
        select o.code || '/' || r.id
        from plan.report r
        join plan.document d on d.id = r.document_id and d.level <> 'OFFICIAL'
        join directory.organisation o on o.id = d.organisation_id
        where r.year = 2026 and r.part = 'NINE_MONTHS' and r.state = 'SUBMITTED'
        order by array_position(array['YEAR', 'PROGRAMME', 'ORGANISATION', 'UNIT'], d.level)
        limit %d
        """
                .formatted(APPROVALS))
        .stream()
        .map(
            it ->
                new Submitted(it.substring(it.indexOf('/') + 1), it.substring(0, it.indexOf('/'))))
        .toList();
  }

  private static void require(Seen seen) {
    if (seen.status() != 200) {
      throw new IllegalStateException(seen.path() + " answered " + seen.status());
    }
  }

  /// Progress notes through HTTP, by turns with and without the list of what was touched.
  void telling() throws Exception {
    String head = nation.head(true);
    Session session = Account.open(office.port(), nation.account(head));
    List<byte[]> notes = notes(head, session);
    Load.Clients clients = number -> Visits.sending(office.port(), notes, 303);
    Load.run(PlanPages.CLIENTS, time, clients);
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      with.add(Load.run(PlanPages.CLIENTS, time, clients).perSecond());
      nation.execute("alter table plan.measure disable trigger user");
      try {
        without.add(Load.run(PlanPages.CLIENTS, time, clients).perSecond());
      } finally {
        nation.execute("alter table plan.measure enable trigger user");
      }
    }
    double listed = Speed.median(with);
    report.note("progress notes, 4 clients", "%.0f /s".formatted(listed));
    report.atLeast(
        "progress notes: against those that nobody lists", listed / Speed.median(without), 0.8, "");
  }

  private List<byte[]> notes(String head, Session session) throws Exception {
    return nation
        .strings(
            """
            select m.id
            from directory.post p join plan.measure m on m.organisation_id = p.organisation_id
            join plan.document d on d.id = m.document_id and d.level = 'ORGANISATION'
            where p.id = '%s' and m.state in ('WAITING', 'UNDER_WAY') limit %d
            """
                .formatted(head, MOST_NOTES))
        .stream()
        .map(
            id ->
                Requests.form(
                    "/work/measures/" + id + "/notes",
                    session,
                    Map.of("words", "Ажил үргэлжилж байна.", "percent", "42")))
        .toList();
  }

  /// Everything anew, while boards are opened.
  void recount(boolean isFirst) throws Exception {
    String name = isFirst ? "full recount, the first of the month" : "full recount";
    keepScores();
    Session session = Account.open(office.port(), MONITOR);
    long before = begin();
    long begin = System.nanoTime();
    Load boards =
        Load.run(
            1,
            Duration.ofHours(1),
            number -> new Until(office.port(), session, () -> ended(before)));
    double seconds = (System.nanoTime() - begin) / 1e9;
    report.atMost(name, seconds, 60, " s");
    report.atMost(name + ": board meanwhile, p95", boards.percentileMillis(95), 1000, " ms");
    report.note(name + ": memory of the office", "%.0f MB".formatted(office.peakMegabytes()));
    if (!isFirst) {
      report.atMost("scores that a recount found to be others", (double) differences(), 0, "");
    }
  }

  /// Has the recount made now.
  ///
  /// @return when it was made last, in milliseconds
  private long begin() throws Exception {
    long before = last();
    nation.execute(
        """
        update job.scheduled_tasks set execution_time = now()
        where task_name = 'evaluation-recount' and not picked
        """);
    while (nation.number(
            "select count(*) from job.scheduled_tasks where picked and "
                + "task_name = 'evaluation-recount'")
        == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return before;
  }

  private boolean ended(long before) {
    try {
      return last() > before;
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  private long last() throws Exception {
    return nation.number(
        """
        select coalesce((extract(epoch from last_success) * 1000)::bigint, 0)
        from job.scheduled_tasks where task_name = 'evaluation-recount'
        """);
  }

  private static final String SCORES =
      """
      select document_id, organisation_id, score, counted from evaluation.document_score
      where month = date_trunc('month', now() at time zone 'Asia/Ulaanbaatar')::date
      union all
      select null, organisation_id, score, late from evaluation.organisation_score
      where month = date_trunc('month', now() at time zone 'Asia/Ulaanbaatar')::date
      union all
      select document_id, organisation_id, total, counted from evaluation.share
      """;

  private void keepScores() throws Exception {
    nation.execute("drop table if exists bench.score");
    nation.execute("create unlogged table bench.score as " + SCORES);
  }

  private long differences() throws Exception {
    return nation.number(
        "select count(*) from ((%1$s) except table bench.score union all "
                .formatted("select * from (" + SCORES + ") now")
            + "(table bench.score except select * from ("
            + SCORES
            + ") now)) differences");
  }
}
