package mn.ukhaalag.bench;

import java.util.concurrent.TimeUnit;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;

/// The joined report of all organisations of the aimag as DOCX, from the press of the button until
/// the file is here.
final class JoinedReport {

  private static final String GOVERNOR = "azdtg-governor@darkhan-uul.example";
  private static final String PATH = "/work/reports/joined";
  private static final String WHOSE = "?year=2026&part=NINE_MONTHS&level=ORGANISATION";
  private static final double BAR = 10;
  private static final double LONGEST = 300;

  private JoinedReport() {}

  static void measure(Office office, Report report) throws Exception {
    var browse = Browse.at(office.port());
    browse.signIn(GOVERNOR, Account.PASSWORD);
    Seen page = browse.open(PATH + WHOSE);
    if (page.status() != 200) {
      report.note("joined report of the aimag as DOCX", "not made here");
      return;
    }
    var form = page.formWith("format", "DOCX").with("format", "DOCX");
    long begin = System.nanoTime();
    Seen run = form.send();
    String file = run.path() + "/file";
    while (run.page().select("a[href=" + file + "]").isEmpty()) {
      if (seconds(begin) > LONGEST) {
        throw new IllegalStateException("The joined report does not come to an end: " + run.text());
      }
      TimeUnit.MILLISECONDS.sleep(200);
      run = browse.open(run.path());
    }
    int length = browse.open(file).body().length();
    report.note("joined report of the aimag as DOCX", "%,d characters".formatted(length));
    report.atMost("joined report of the aimag as DOCX: here after", seconds(begin), BAR, " s");
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
