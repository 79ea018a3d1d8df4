package mn.ukhaalag.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import org.dhatim.fastexcel.Workbook;

/// Takes in a plan of fifty thousand rows, from handing it in until all is there.
final class PlanImport {

  private static final int ROWS = 50_000;
  private static final int FEW_ROWS = 5_000;
  private static final int OBJECTIVES = 100;
  private static final double BAR = 20;
  private static final List<String> COLUMNS =
      List.of(
          "objective_code",
          "objective",
          "measure_code",
          "measure",
          "result",
          "due",
          "weight",
          "indicator",
          "unit",
          "baseline",
          "target");

  private final Office office;
  private final Nation nation;
  private final Report report;
  private final int rows;

  PlanImport(Office office, Nation nation, Report report, boolean isQuick) {
    this.office = office;
    this.nation = nation;
    this.report = report;
    rows = isQuick ? FEW_ROWS : ROWS;
  }

  void measure() throws Exception {
    take("CSV", "plan.csv", csv());
    take("XLSX", "plan.xlsx", workbook());
  }

  private void take(String name, String file, byte[] content) throws Exception {
    String head = nation.head(true);
    var browse = Browse.at(office.port());
    browse.signIn(nation.account(head), Account.PASSWORD);
    String plan = draft(head);
    String imports = "/work/plans/" + plan + "/imports";
    Seen form = browse.open(imports);
    long begin = System.nanoTime();
    Seen handed = form.form(imports).file("file", file, "application/octet-stream", content).send();
    Seen ready = wait(browse, handed);
    double seen = seconds(begin);
    Seen applied = wait(browse, ready.form(handed.path() + "/application").send());
    double all = seconds(begin);
    if (nation.number("select count(*) from plan.measure where document_id = '" + plan + "'")
        != rows) {
      throw new IllegalStateException(applied.text());
    }
    report.note("%s of %,d rows: preview after".formatted(name, rows), "%.1f s".formatted(seen));
    report.atMost("%s of %,d rows: all there after".formatted(name, rows), all, BAR, " s");
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /// Looks again and again, as a browser does, until nothing is going on.
  private static Seen wait(Browse browse, Seen first) throws InterruptedException {
    Seen seen = first;
    while (!seen.page().select("progress").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(200);
      seen = browse.open(first.path());
    }
    return seen;
  }

  /// An empty draft for the next year, kept by that post.
  private String draft(String head) throws Exception {
    return nation.string(
        """
        insert into plan.document
            (reference, level, title, organisation_id, keeper_id, valid_from, valid_to, state,
             made_at)
        select 'Т-2027-' || gen_random_uuid(), 'ORGANISATION', 'Төлөвлөгөө 2027', organisation_id,
               id, '2027-01-01', '2027-12-31', 'DRAFT', now()
        from directory.post where id = '%s' returning id
        """
            .formatted(head));
  }

  private List<String> row(int number) {
    int objective = number % OBJECTIVES + 1;
    return List.of(
        Integer.toString(objective),
        "Зорилт " + objective,
        objective + "." + (number / OBJECTIVES + 1),
        "Орон нутгийн замын засвар, арчлалтын ажлыг гүйцэтгэх № " + number,
        "Зам ашиглалтад орсон байна",
        "2027-11-30",
        "",
        "Засварласан зам",
        "км",
        "0",
        Integer.toString(1 + number % 90));
  }

  private byte[] csv() {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", COLUMNS));
    for (int number = 0; number < rows; number++) {
      lines.add("\"" + String.join("\",\"", row(number)) + "\"");
    }
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "bench", "1.0")) {
      var sheet = workbook.newWorksheet("plan");
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, COLUMNS.get(column));
      }
      for (int number = 0; number < rows; number++) {
        List<String> cells = row(number);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(number + 1, column, cells.get(column));
        }
      }
    }
    return bytes.toByteArray();
  }
}
