package mn.ukhaalag.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What each thing that people do costs, with few petitions and with many.
final class Growth {

  private static final int CLIENTS = 4;
  private static final int TURNS = 3;
  private static final String CLERK = "heatnet-clerk@darkhan-uul.example";

  private final Office office;
  private final BenchData data;
  private final Duration time;

  Growth(Office office, BenchData data, Duration time) {
    this.office = office;
    this.data = data;
    this.time = time;
  }

  /// The time that one takes, among four at once.
  record Cost(String what, double millis) {}

  List<Cost> measure() throws Exception {
    List<Sample> samples = Sample.list();
    List<String> sessions = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      sessions.add(Account.signIn(office.port(), CLERK));
    }
    return List.of(
        cost("filing", time, number -> Visits.filing(office.port(), samples)),
        cost(
            "an official's inbox",
            time,
            number -> Visits.to(office.port(), List.of("/work"), sessions.get(number))),
        cost("public page of one", time, pages(data.pages())),
        cost("public list", time, pages(List.of("/petitions"))),
        cost("search, a rare word", time, pages(List.of(search(BenchData.RARE)))),
        cost("search, a common word", time, pages(List.of(search(data.commonWord())))));
  }

  private Load.Clients pages(List<String> paths) {
    return number -> Visits.to(office.port(), paths, Visits.ANEW);
  }

  private static String search(String word) {
    return "/petitions?q=" + Account.coded(word);
  }

  /// What one call costs among four clients.
  static Cost cost(String what, Duration time, Load.Clients clients) throws Exception {
    Load.run(CLIENTS, time, clients);
    var millis = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      millis.add(Load.run(CLIENTS, time.dividedBy(2), clients).meanMillis());
    }
    return new Cost(what, Speed.median(millis));
  }

  /// How many times dearer each is with many than with few.
  static void compare(Report report, List<Cost> few, List<Cost> many) {
    for (int index = 0; index < few.size(); index++) {
      Cost before = few.get(index);
      Cost after = many.get(index);
      report.note(
          before.what() + ": with 10 thousand, with 1 million",
          "%.2f, %.2f ms".formatted(before.millis(), after.millis()));
      report.atMost(before.what() + ": growth", after.millis() / before.millis(), 1.5, "");
    }
  }
}
