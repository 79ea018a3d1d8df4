package mn.ukhaalag.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import mn.ukhaalag.bench.Account.Session;
import mn.ukhaalag.bench.Growth.Cost;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How fast services are asked for, decided and worked on, with few cases and with many.
final class ServiceCases {

  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int ALL = 11_000_000;
  private static final int OPEN = 1_000_000;

  private static final int CLIENTS = 32;
  private static final int WORKERS = 4;
  private static final int TURNS = 3;

  private final Office office;
  private final CaseData data;
  private final JdbcClient database;
  private final Report report;
  private final Duration time;
  private final List<Session> citizens = new ArrayList<>();

  ServiceCases(Office office, DataSource database, Report report, Duration time) {
    this.office = office;
    this.data = new CaseData(database);
    this.database = JdbcClient.create(database);
    this.report = report;
    this.time = time;
  }

  void measure(boolean isQuick) throws Exception {
    data.publish();
    for (String phone : phones()) {
      citizens.add(Account.open(office.port(), phone));
    }
    data.fillTo(FEW, FEW / 10);
    asking();
    pages();
    longForm();
    List<Cost> few = costs();
    if (!isQuick) {
      fill(MANY, MANY / 10);
      Growth.compare(report, few, costs());
      fill(ALL, OPEN);
    }
    worklist();
  }

  private void fill(int cases, int open) throws Exception {
    long begin = System.nanoTime();
    data.fillTo(cases, open);
    report.say(
        "Filled to %,d cases in %d s."
            .formatted(cases, Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
  }

  private List<String> phones() {
    return database
        .sql("select phone from access.account where phone is not null order by phone limit :most")
        .param("most", CLIENTS)
        .query(String.class)
        .list();
  }

  private Load.Clients applicants() {
    return number -> new Applicant(office.port(), citizens.get(number));
  }

  /// From the first page to the decision, and whether all that was sent was decided.
  private void asking() throws Exception {
    Load.run(CLIENTS, time.multipliedBy(2), applicants());
    long before = data.granted();
    var rates = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      long begin = System.nanoTime();
      Load.run(CLIENTS, time, applicants());
      long granted = data.granted();
      rates.add((granted - before) / ((System.nanoTime() - begin) / 1e9));
      before = granted;
    }
    report.atLeast("service: from start to decision", Speed.median(rates), 60, " /s");
  }

  private void pages() throws Exception {
    var paths = new ArrayList<String>();
    for (Session citizen : citizens) {
      try (var applicant = new Applicant(office.port(), citizen)) {
        paths.add(applicant.begin(CaseData.SIMPLE));
      }
    }
    Load.Clients readers =
        number ->
            Visits.to(office.port(), List.of(paths.get(number)), citizens.get(number).cookies());
    Load.run(CLIENTS, time, readers);
    var rates = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      rates.add(Load.run(CLIENTS, time, readers).perSecond());
    }
    report.atLeast("service: pages of an application", Speed.median(rates), 1500, " /s");
  }

  /// One more answer into a form of 150 questions of which all are answered.
  private void longForm() throws Exception {
    try (var applicant = new Applicant(office.port(), citizens.getFirst())) {
      String first = applicant.begin(CaseData.LONG);
      String path = first.substring(0, first.lastIndexOf('/') + 1);
      for (int round = 0; round < 3; round++) {
        answerAll(applicant, path);
      }
      long begin = System.nanoTime();
      answerAll(applicant, path);
      double millis = (System.nanoTime() - begin) / 1e6 / CaseData.QUESTIONS;
      report.atMost("service: an answer in a form of 150 questions", millis, 50, " ms");
    }
  }

  private static void answerAll(Applicant applicant, String path) throws Exception {
    for (int number = 1; number <= CaseData.QUESTIONS; number++) {
      String name = "q" + number;
      applicant.form(path + name, Map.of(name, "Хариулт " + number));
    }
  }

  private List<Cost> costs() throws Exception {
    String busiest = data.busiest();
    String clerk = Account.signIn(office.port(), busiest + "-clerk@darkhan-uul.example");
    List<String> work = data.workPages(busiest);
    return List.of(
        Growth.cost("asking for a service", time, applicants()),
        Growth.cost("worklist of an organisation", time, looking("/work/applications", clerk)),
        Growth.cost("inbox with cases", time, looking("/work", clerk)),
        Growth.cost("case at work", time, number -> Visits.to(office.port(), work, clerk)),
        Growth.cost("own applications", time, own()));
  }

  private Load.Clients own() {
    return number ->
        Visits.to(office.port(), List.of("/my/applications"), citizens.get(number).cookies());
  }

  private Load.Clients looking(String path, String cookies) {
    return number -> Visits.to(office.port(), List.of(path), cookies);
  }

  private void worklist() throws Exception {
    String busiest = data.busiest();
    String clerk = Account.signIn(office.port(), busiest + "-clerk@darkhan-uul.example");
    for (String path : List.of("/work/applications", "/work/applications?show=all", "/work")) {
      Load.run(WORKERS, time.dividedBy(2), looking(path, clerk));
      Load load = Load.run(WORKERS, time, looking(path, clerk));
      report.atMost("service: worklist " + path + ", p95", load.percentileMillis(95), 100, " ms");
    }
  }
}
