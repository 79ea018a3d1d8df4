package mn.ukhaalag.plan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Outcomes;
import mn.ukhaalag.plan.Planning;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A report is taken away as a file: as a draft, as it was approved whatever became of the plan
/// later, in both languages, alone and joined with others.
@ProvinceTest
class ReportFormStoryTest {

  private static final Instant MARCH = Instant.parse("2026-03-18T02:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-18T02:00:00Z");

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Measures measures;
  @Autowired Outcomes outcomes;
  @Autowired Organisations organisations;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(MARCH);
  }

  @Test
  void anApprovedReportIsPrintedAsItWasApproved() throws IOException {
    Measure measure = planned("stat");
    Browse keeper = signedIn.in("stat-head", port);
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    tell(keeper, measure);
    String path = submitted(keeper, measure, "80", "=Үзмэр бүртгэсэн");
    String draft = word(keeper.download(path + "/report.docx"));
    assertThat(draft).contains("ТӨСӨЛ", "Энэ тайланг батлаагүй", "____ оны");
    monitor.open(path).form(path + "/approval").send();
    rename(measure);
    check(monitor, measure);

    byte[] file = keeper.download(path + "/report.docx");
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      XWPFTable table = document.getTables().getFirst();
      List<String> cells =
          table.getRow(1).getTableCells().stream().map(it -> it.getText().strip()).toList();
      assertThat(cells.subList(0, 8))
          .containsExactly(
              "1",
              "1 Зорилт 1",
              "1.1 Арга хэмжээ 1.1",
              "Хамрагдсан хүүхэд, тоо; суурь он 2025",
              "10",
              "20",
              "",
              "80");
      assertThat(cells.get(8))
          .contains("=Үзмэр бүртгэсэн", "Нотлох баримт: 1", "Бууруулсан 60 %: Гэрээ алга");
      assertThat(cells.get(9)).contains("Дарга");
    }
    assertThat(word(file))
        .contains("БАТЛАВ", "Дундаж хувь: 80 %", "Тайлан гаргасан: Дарга", "2026 оны эхний улирлын")
        .doesNotContain("ТӨСӨЛ", "Өөр нэр");
    assertThat(word(keeper.download(path + "/report.docx?lang=en")))
        .contains("APPROVED BY", "Responsible", "first quarter of 2026", "Director");
    try (PDDocument pdf = Loader.loadPDF(keeper.download(path + "/report.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Үзмэр", "БАТЛАВ", "Хуудас 1");
    }
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(keeper.download(path + "/report.xlsx")))) {
      assertThat(workbook.getFirstSheet().read())
          .anyMatch(row -> row.getCellText(8).startsWith("=Үзмэр бүртгэсэн"))
          .anyMatch(row -> row.getCellText(2).equals("1.1 Арга хэмжээ 1.1"));
    }
    Browse stranger = signedIn.in("nauug-clerk", port);
    assertThat(stranger.open(path + "/report.docx").status()).isEqualTo(404);
    assertThat(keeper.open(path + "/report.exe").status()).isEqualTo(404);
    assertThat(keeper.open(path).page().select("a[href$=report.pdf]")).isNotEmpty();
  }

  @Test
  void theApprovedResultBecomesThatOfTheMeasure() {
    Measure measure = planned("kg-24");
    Browse keeper = signedIn.in("kg-24-head", port);
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    tell(keeper, measure);
    String path = submitted(keeper, measure, "100", "Бүгдийг хийсэн");
    assertThat(measures.get(measure.id()).percent()).isEqualByComparingTo("25");
    monitor.open(path).form(path + "/approval").send();
    Measure done = measures.get(measure.id());
    assertThat(done.percent()).isEqualByComparingTo("100");
    assertThat(done.state()).isEqualTo(Measure.State.DONE);
    assertThat(outcomes.reported(done))
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("100"));
    Seen page = keeper.open(measure.path());
    assertThat(page.text()).contains("Баталсан тайлангаар (2026, I улирал)");

    monitor.open(path).form(path + "/reopening").with("reopenReason", "Тоо буруу").send();
    Seen again = keeper.open(path);
    again.form(path + "/lines").with("percent-" + measure.id(), "40").with("submit", "yes").send();
    clock.set(MARCH.plus(Duration.ofDays(1)));
    monitor.open(path).form(path + "/approval").send();
    assertThat(measures.get(measure.id()).percent()).isEqualByComparingTo("40");
    assertThat(measures.get(measure.id()).state()).isEqualTo(Measure.State.UNDER_WAY);
  }

  @Test
  void whatWasToldAfterTheReportStaysNewer() {
    Measure measure = planned("sanatorium");
    Browse keeper = signedIn.in("sanatorium-head", port);
    tell(keeper, measure);
    String path = submitted(keeper, measure, "50", "Тал нь");
    clock.set(MARCH.plus(Duration.ofDays(2)));
    keeper
        .open(measure.path())
        .form(measure.path() + "/notes")
        .with("words", "Одоо илүү")
        .with("percent", "70")
        .send();
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    monitor.open(path).form(path + "/approval").send();
    assertThat(measures.get(measure.id()).percent()).isEqualByComparingTo("70");
  }

  @Test
  void theReportsOfManyPlansAreJoinedIntoOneFile() throws Exception {
    Measure first = planned("archive");
    Measure second = planned("customs");
    Browse keeper = signedIn.in("archive-head", port);
    tell(keeper, first);
    submitted(keeper, first, "30", "Архив бүрдүүлсэн");
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    Seen board = monitor.open("/work/reports?year=2026&part=Q1");
    assertThat(board.page().select("a[href*=joined]")).isNotEmpty();
    Seen page = monitor.open("/work/reports/joined?year=2026&part=Q1");
    Seen run = page.formWith("format", "DOCX").with("format", "DOCX").with("lang", "mn").send();
    String path = run.path();
    await().untilAsserted(() -> assertThat(monitor.open(path).text()).contains("Бэлэн боллоо"));
    String text = word(monitor.download(path + "/file"));
    assertThat(text)
        .contains("ТӨСӨЛ", "нэгдсэн тайлан", "Архив бүрдүүлсэн", "Нэгтгэл", "Тайлан ирүүлээгүй:")
        .contains(owner(second));
    assertThat(keeper.open(path).status()).isEqualTo(404);
    assertThat(keeper.open(path + "/file").status()).isEqualTo(404);
    Seen nothing = monitor.open("/work/reports/joined?year=2019&part=Q1");
    assertThat(nothing.text()).contains("Нэгтгэх тайлан алга");
  }

  private String owner(Measure measure) {
    return organisations.get(measure.promise().organisation()).nameMn();
  }

  private Measure planned(String organisation) {
    var head = staff.post(organisation + "-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), head.id());
    planning.indicator(measure, "10", "20");
    planning.enforce(plan);
    return measure;
  }

  private static void tell(Browse browse, Measure measure) {
    browse
        .open(measure.path())
        .form(measure.path() + "/notes")
        .with("words", "Гэрээ байгуулсан")
        .with("percent", "25")
        .file("files", "geree.pdf", "application/pdf", Planning.PDF)
        .send();
  }

  /// @return the path of the report
  private static String submitted(Browse keeper, Measure measure, String percent, String words) {
    String periods = "/work/plans/" + measure.document() + "/reports";
    Seen report = keeper.open(periods).form(periods).with("part", "Q1").send();
    report
        .form(report.path() + "/lines")
        .with("percent-" + measure.id(), percent)
        .with("words-" + measure.id(), words)
        .with("submit", "yes")
        .send();
    return report.path();
  }

  private void rename(Measure measure) {
    var old = measure.promise();
    measures.amend(
        Author.SYSTEM,
        measures.get(measure.id()),
        new Measure.Promise(
            old.code(),
            "Өөр нэр",
            old.result(),
            old.organisation(),
            old.post(),
            old.startsOn(),
            LocalDate.of(2026, 12, 1),
            BigDecimal.valueOf(100),
            true,
            false));
  }

  private void check(Browse monitor, Measure measure) {
    clock.set(MAY);
    String findings = "/work/evaluation/measures/" + measure.id() + "/findings";
    monitor
        .open("/work/evaluation/measures/" + measure.id())
        .form(findings)
        .with("kind", "LOWERED")
        .with("percent", "60")
        .with("reason", "Гэрээ алга")
        .with("evidence", "Шалгасан")
        .send();
  }

  private static String word(byte[] file) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var reader = new XWPFWordExtractor(document)) {
      return reader.getText();
    }
  }
}
