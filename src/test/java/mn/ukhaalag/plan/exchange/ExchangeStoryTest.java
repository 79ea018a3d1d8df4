package mn.ukhaalag.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Planning;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What an office has in Excel becomes a plan, once every cell is right, and goes out again.
@ProvinceTest
class ExchangeStoryTest {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String[] HEADINGS = {
    "Зорилтын дугаар",
    "Зорилт",
    "Арга хэмжээний дугаар",
    "Арга хэмжээ",
    "Хариуцах байгууллага",
    "Дуусах өдөр",
    "Жин",
    "Шалгуур үзүүлэлт",
    "Хэмжих нэгж",
    "Чиглэл",
    "Суурь түвшин",
    "Зорилтот түвшин"
  };

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Measures measures;
  @Autowired TakingIn takingIn;
  @Autowired SettableClock clock;

  private @Nullable Browse browse;
  private @Nullable Document begun;

  @BeforeEach
  void beginPlan() {
    clock.set(SettableClock.START);
    var post = staff.post("health-head");
    begun = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), null);
    browse = signedIn.in("health-head", port);
  }

  private Browse head() {
    return Objects.requireNonNull(browse);
  }

  private Document plan() {
    return Objects.requireNonNull(begun);
  }

  @Test
  void everyWrongCellIsNamedAndNothingIsApplied() {
    Seen wrong =
        handed(
            workbook(
                sheet -> {
                  row(sheet, 1, "1", "Зорилт", "1.1", "Арга хэмжээ", "Байхгүй газар", "2027-01-05");
                  row(sheet, 2, "1", "", "1.1", "Давхардсан");
                  sheet.value(2, 6, "арван");
                  row(sheet, 3, "", "", "1.2", "Буурах", "", "", "", "Гэмтэл", "тоо", "буурах");
                  sheet.value(3, 10, 5);
                  sheet.value(3, 11, 9);
                }));
    assertThat(wrong.text())
        .contains(
            "E2 «Байхгүй газар» гэсэн байгууллага",
            "F2 Баримт бичгийн хугацаанд",
            "C3 1.1 гэсэн дугаартай мөр",
            "G3 «арван» тоо биш",
            "L4 Буурах үзүүлэлтийн зорилт (9)");
    assertThat(measures.of(plan().id())).isEmpty();
  }

  @Test
  void formulasMergedCellsAndMacrosAreRefused() throws IOException {
    Seen formula =
        handed(
            workbook(
                sheet -> {
                  row(sheet, 1, "1", "Зорилт", "1.1", "Арга хэмжээ");
                  sheet.formula(1, 6, "40+60");
                  sheet.value(2, 3, "Нэгтгэсэн");
                }));
    assertThat(formula.text()).contains("G2 Томьёо байна");
    Seen merged =
        handed(
            workbook(
                sheet -> {
                  row(sheet, 1, "1", "Зорилт", "1.1", "Арга хэмжээ");
                  sheet.range(1, 0, 2, 0).merge();
                }));
    assertThat(merged.text()).contains("A2:A3 Нэгтгэсэн нүд байна");
    assertThat(handed(withMacros()).text()).contains("Макротой файл авахгүй");
    byte[] picture = "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(handed(picture).text()).contains("Файлыг уншиж чадсангүй");
  }

  @Test
  void aRightFileIsAppliedAndGivenOutAgainTheSame() throws Exception {
    Seen ready =
        handed(
            workbook(
                sheet -> {
                  row(sheet, 1, "1", "Эрүүл мэнд", "1.1", "Үзлэг хийх", "health", "2026-06-30");
                  sheet.value(1, 6, 100);
                  row(sheet, 2, "", "", "", "", "", "", "", "Үзлэгт хамрагдсан", "хүн");
                  sheet.value(2, 10, 100);
                  sheet.value(2, 11, 250);
                }));
    assertThat(ready.text()).contains("Алдаа алга. 3 мөр нэмэгдэнэ");
    assertThat(measures.of(plan().id())).isEmpty();
    String path = ready.path();
    ready.form(path + "/application").send();
    run(path);
    assertThat(head().open(path).text()).contains("3 мөр нэмэгдлээ");
    assertThat(measures.of(plan().id()))
        .singleElement()
        .satisfies(it -> assertThat(it.promise().title()).isEqualTo("Үзлэг хийх"));

    String csv = head().open(plan().path() + "/lines.csv").body();
    assertThat(csv).contains("Үзлэг хийх", "Үзлэгт хамрагдсан", "250");
    var post = staff.post("health-head");
    begun = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), null);
    assertThat(handed(csv.getBytes(StandardCharsets.UTF_8)).text()).contains("Алдаа алга");
    assertThat(head().open("/work/plans/template.xlsx").header("Content-Type")).startsWith(EXCEL);
  }

  @Test
  void fiftyThousandRowsAreTaken() {
    byte[] many =
        workbook(
            sheet -> {
              for (int number = 1; number <= GridReader.MOST_ROWS; number++) {
                row(sheet, number, "1", "Зорилт", "1." + number, "Арга хэмжээ " + number);
              }
            });
    Seen ready = handed(many);
    assertThat(ready.text()).contains("Алдаа алга");
    ready.form(ready.path() + "/application").send();
    run(ready.path());
    assertThat(head().open(ready.path()).text()).contains("50001 мөр нэмэгдлээ");
  }

  /// Hands a file in, has it looked at at once, and shows what became of it.
  private Seen handed(byte[] content) {
    Seen waiting =
        head()
            .open(plan().path() + "/imports")
            .form(plan().path() + "/imports")
            .file("file", "plan.xlsx", EXCEL, content)
            .send();
    run(waiting.path());
    return head().open(waiting.path());
  }

  private void run(String path) {
    takingIn.run(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
  }

  private static byte[] workbook(Consumer<Worksheet> fill) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Төлөвлөгөө");
      row(sheet, 0, HEADINGS);
      fill.accept(sheet);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int number, String... cells) {
    for (int place = 0; place < cells.length; place++) {
      if (!cells[place].isEmpty()) {
        sheet.value(number, place, cells[place]);
      }
    }
  }

  private static byte[] withMacros() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
    }
    return out.toByteArray();
  }
}
