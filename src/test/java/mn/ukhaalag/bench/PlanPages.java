package mn.ukhaalag.bench;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.bench.Account.Session;

/// The time of each page of plans and evaluations in a nation, made anew for four officials at once
/// who never pause.
final class PlanPages {

  static final int CLIENTS = 4;
  static final double BAR = 300;

  private final Office office;
  private final Nation nation;
  private final Report report;
  private final Duration time;

  PlanPages(Office office, Nation nation, Report report, Duration time) {
    this.office = office;
    this.nation = nation;
    this.report = report;
    this.time = time;
  }

  /// Who looks: one who sees everything, one who sees an aimag, and heads of organisations.
  private record Eyes(Session monitor, Session governor, Session big, Session small) {}

  void measure() throws Exception {
    var eyes =
        new Eyes(
            signIn("azdtg-hshudah-head@darkhan-uul.example"),
            signIn("azdtg-governor@darkhan-uul.example"),
            signIn(nation.account(nation.head(true))),
            signIn(nation.account(nation.head(false))));
    boards(eyes);
    evaluations(eyes);
    plans(eyes);
    reports(eyes);
    others(eyes);
  }

  private Session signIn(String account) throws Exception {
    return Account.open(office.port(), account);
  }

  private void boards(Eyes eyes) throws Exception {
    List<String> province = List.of("/work/evaluation");
    page("board of all organisations, monitor", province, eyes.monitor());
    page("board of all organisations, governor", province, eyes.governor());
    page("board of all organisations, a head", province, eyes.small());
    page("board of the governor's office", List.of(board("azdtg")), eyes.governor());
    page("board of a big organisation", boards("desc"), eyes.monitor());
    page("board of a small organisation", boards("asc"), eyes.monitor());
    page("board of the own organisation, a head", boards("desc"), eyes.big());
  }

  private static String board(String code) {
    return "/work/evaluation/organisations/" + code;
  }

  private List<String> boards(String order) throws Exception {
    return nation
        .strings(
            """
            select o.code
            from bench.organisation o join bench.place p on p.organisation_id = o.id and p.place = 1
            order by p.places %s limit 50
            """
                .formatted(order))
        .stream()
        .map(PlanPages::board)
        .toList();
  }

  private void evaluations(Eyes eyes) throws Exception {
    List<String> programmes = documents("/work/evaluation/documents/", "PROGRAMME", "");
    page("evaluation of a programme", programmes, eyes.monitor());
    List<String> plans = documents("/work/evaluation/documents/", "ORGANISATION", "");
    page("evaluation of an organisation's plan", plans, eyes.monitor());
    page("evaluation of a measure", measures("/work/evaluation/measures/"), eyes.monitor());
    page("what was reported last", List.of("/work/evaluation/checks"), eyes.monitor());
  }

  private void plans(Eyes eyes) throws Exception {
    List<String> list =
        List.of("/work/plans", "/work/plans?level=ORGANISATION", "/work/plans?year=2026");
    page("list of plans, monitor", list, eyes.monitor());
    page("list of plans, governor", list, eyes.governor());
    page("list of plans, a head", list, eyes.small());
    page("list of plans by words", List.of("/work/plans?words=2026"), eyes.governor());
    page("a programme", documents("/work/plans/", "PROGRAMME", ""), eyes.monitor());
    page("an organisation's plan", documents("/work/plans/", "ORGANISATION", ""), eyes.monitor());
    page("a measure", measures("/work/measures/"), eyes.monitor());
    List<String> cascades = documents("/work/plans/", "PROGRAMME", "/cascade");
    page("cascade of a programme", cascades, eyes.monitor());
    page(
        "cascade of an organisation's plan",
        documents("/work/plans/", "ORGANISATION", "/cascade"),
        eyes.monitor());
  }

  private void reports(Eyes eyes) throws Exception {
    List<String> completeness = List.of("/work/reports", "/work/reports?part=HALF");
    page("who has reported, monitor", completeness, eyes.monitor());
    page("who has reported, governor", completeness, eyes.governor());
    page("who has reported, a head", completeness, eyes.small());
    page("who has reported, officials", List.of("/work/reports?level=OFFICIAL"), eyes.monitor());
    List<String> some =
        nation.strings(
            """
            select '/work/reports/' || r.id
            from bench.report r join bench.document d on d.number = r.document
            where d.level = 'ORGANISATION' and r.period = 12 order by r.chance limit 200
            """);
    page("a report", some, eyes.monitor());
  }

  private void others(Eyes eyes) throws Exception {
    page("tasks from meetings, governor", List.of("/work/directives"), eyes.governor());
    page("inbox of a head", List.of("/work"), eyes.big());
    page("inbox of the governor", List.of("/work"), eyes.governor());
    page("promises", List.of("/promises"), new Session(Visits.ANEW, ""));
    List<String> promises =
        nation.strings(
            "select '/promises/' || id from bench.document where level = 'PROGRAMME' limit 50");
    page("promises of a programme", promises, new Session(Visits.ANEW, ""));
  }

  private List<String> documents(String before, String level, String after) throws Exception {
    return nation
        .strings(
            """
            select id from bench.document where level = '%s'
            order by bench.any(number, 1000) limit 200
            """
                .formatted(level))
        .stream()
        .map(id -> before + id + after)
        .toList();
  }

  private List<String> measures(String before) throws Exception {
    return nation
        .strings(
            """
            select m.id
            from bench.document d join bench.measure m on m.document = d.number
            where d.level = 'ORGANISATION' order by bench.any(m.number, 100000) limit 200
            """)
        .stream()
        .map(id -> before + id)
        .toList();
  }

  private void page(String name, List<String> paths, Session session) throws Exception {
    Load.Clients visits = number -> Visits.to(office.port(), paths, session.cookies());
    Load.run(CLIENTS, time.dividedBy(4), visits);
    Load load = Load.run(CLIENTS, time.dividedBy(2), visits);
    report.note(name + ", 4 clients", "%.0f /s".formatted(load.perSecond()));
    report.atMost(name + ", p95", load.percentileMillis(95), BAR, " ms");
  }
}
