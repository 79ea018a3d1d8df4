package mn.ukhaalag.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/// Whether a hundred people who sign in at once leave room for those who only read.
final class SignIns {

  private static final int PEOPLE = 100;
  private static final int READERS = 4;
  private static final double BAR_MILLIS = 250;
  private static final String CITIZENS =
      """
      select coalesce(phone, email) from access.account
      where password_hash is not null and coalesce(phone, email) is not null
        and id not in (select account_id from access.second_step)
      order by id limit 100
      """;

  private static final List<String> PAGES = List.of("/petitions");

  private SignIns() {}

  static void measure(Office office, DataSource database, Report report, Duration time)
      throws Exception {
    Load.Clients reading = number -> Visits.to(office.port(), PAGES, Visits.ANEW);
    Load.run(READERS, time, reading);
    Load alone = Load.run(READERS, time, reading);
    report.note("pages without sign-ins, p95", "%.0f ms".formatted(alone.percentileMillis(95)));
    List<String> citizens = Rows.strings(database, CITIZENS);
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      var signedIn = new ArrayList<Future<String>>();
      long begin = System.nanoTime();
      for (int person = 0; person < PEOPLE; person++) {
        String citizen = citizens.get(person % citizens.size());
        signedIn.add(people.submit(() -> Account.signIn(office.port(), citizen)));
      }
      Load beside = Load.run(READERS, time, number -> new Beside(reading.make(number), signedIn));
      for (Future<String> person : signedIn) {
        person.get();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      report.note("100 people signed in at once", "%.1f s".formatted(seconds));
      report.atMost(
          "pages while 100 people sign in, p95", beside.percentileMillis(95), BAR_MILLIS, " ms");
    }
  }

  /// Reads until everybody has signed in.
  private record Beside(Load.Client reader, List<Future<String>> signedIn) implements Load.Client {

    @Override
    public void call() throws Exception {
      reader.call();
    }

    @Override
    public boolean isOver() {
      return signedIn.stream().allMatch(Future::isDone);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
