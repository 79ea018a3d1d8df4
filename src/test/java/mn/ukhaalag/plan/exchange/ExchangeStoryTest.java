package mn.ukhaalag.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  @Autowired Imports imports;
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
    assertThat(ready.text()).contains("Алдаа алга. 3 мөр нэмэгдэж, 0 мөр өөрчлөгдөж");
    assertThat(measures.of(plan().id())).isEmpty();
    String path = ready.path();
    ready.form(path + "/application").send();
    run(path);
    assertThat(head().open(path).text()).contains("3 мөр нэмэгдэж, 0 мөр өөрчлөгдлөө");
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
  void thePreviewShowsWhatIsNewAndWhatChanges() {
    Seen first = handed(some("Үзлэг хийх", "250"));
    assertThat(first.text()).contains("Төлөвлөгөө ийм болно", "Шинэ", "Үзлэг хийх");
    first.form(first.path() + "/application").send();
    run(first.path());
    Seen second = handed(some("Үзлэг, оношилгоо хийх", "300"));
    assertThat(second.text())
        .contains("0 мөр нэмэгдэж, 2 мөр өөрчлөгдөж, 1 мөр хэвээр")
        .contains("Арга хэмжээ: Үзлэг хийх → Үзлэг, оношилгоо хийх")
        .contains("Зорилтот түвшин: 250 → 300");
    // Somebody else writes in the plan meanwhile: it has to be looked at again.
    Seen also = handed(some("Үзлэгийг өргөтгөх", "400"));
    also.form(also.path() + "/application").send();
    run(also.path());
    second.form(second.path() + "/application").send();
    run(second.path());
    Seen again = head().open(second.path());
    assertThat(again.text())
        .contains("Та харснаас хойш төлөвлөгөө өөрчлөгдсөн")
        .contains("Үзлэгийг өргөтгөх → Үзлэг, оношилгоо хийх");
    assertThat(titles()).containsExactly("Үзлэгийг өргөтгөх");
    again.form(again.path() + "/application").send();
    run(again.path());
    assertThat(titles()).containsExactly("Үзлэг, оношилгоо хийх");
  }

  private List<String> titles() {
    return measures.of(plan().id()).stream().map(it -> it.promise().title()).toList();
  }

  private static byte[] some(String title, String target) {
    return workbook(
        sheet -> {
          row(sheet, 1, "1", "Эрүүл мэнд", "1.1", title, "", "", "100", "Үзлэг", "хүн");
          sheet.value(1, 11, new BigDecimal(target));
        });
  }

  @Test
  void whatIsNoSpreadsheetOrTooMuchIsRefusedWithASentence() throws IOException {
    String table = "Зорилтын дугаар;Зорилт;Арга хэмжээний дугаар;Арга хэмжээ\n1;Нэг;1.1;Хийх\n";
    assertThat(handed(table.getBytes(Charset.forName("windows-1251"))).text())
        .contains("windows-1251");
    assertThat(handed(table.getBytes(StandardCharsets.UTF_8)).text()).contains("Алдаа алга. 2");
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
    assertThat(handed(old).text()).contains("хуучин Excel (.xls)");
    assertThat(handed(bomb()).text()).contains("Файл задлахад хэт том");
    byte[] many =
        workbook(
            sheet -> {
              for (int number = 1; number <= GridReader.MOST_ROWS + 1; number++) {
                row(sheet, number, "1", "Зорилт", "1." + number, "Арга хэмжээ");
              }
            });
    assertThat(handed(many).text()).contains("50000-аас олон мөр");
    assertThat(measures.of(plan().id())).isEmpty();
  }

  /// A megabyte that unpacks to half a gigabyte.
  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] blanks = new byte[1024 * 1024];
      for (int times = 0; times < 512; times++) {
        zip.write(blanks);
      }
    }
    return out.toByteArray();
  }

  @Test
  void wrongPlacesInTheTreeAreNamed() {
    Seen wrong =
        handed(
            table(
                "Зорилтын дугаар;Дээд зорилтын дугаар;Зорилт;Арга хэмжээний дугаар;"
                    + "Аль арга хэмжээний ажил;Арга хэмжээ;Хариуцах албан тушаал;"
                    + "Хамтран хэрэгжүүлэгч;Дээд баримт бичгийн заалт;Төсөв: улсын төсөв;"
                    + "Нотлох баримт шаардах",
                "1;2;Нэг;;;;;;;;",
                "2;1;Хоёр;1.1;;Хийх;Байхгүй дарга;Байхгүй газар;Т-1 1;12.5;магадгүй",
                "2;;;1.2;1.1;Ажил;;;;;",
                "2;;;1.3;1.2;Ажлын ажил;;;;;",
                "1;;Өөр нэр;;;;;;;;"));
    assertThat(wrong.text())
        .contains("B2 Зорилт өөрийнхөө дор")
        .contains("G3 «Байхгүй дарга» гэсэн албан тушаал")
        .contains("H3 «Байхгүй газар» олдсонгүй")
        .contains("I3 «Т-1 1» гэсэн заалт олдсонгүй")
        .contains("J3 ")
        .contains("K3 «магадгүй» гэж байхгүй")
        .contains("E5 Ажлын дор ажил")
        .contains("C6 1 дугаартай зорилт 2-р мөрөнд өөр нэртэй");
    assertThat(measures.of(plan().id())).isEmpty();
  }

  private static byte[] table(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
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
    assertThat(head().open(ready.path()).text()).contains("50,001 мөр нэмэгдэж");
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

  /// Besides the job, which may have begun: only one of both does it.
  private void run(String path) {
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    takingIn.run(id);
    await().until(() -> imports.order(id).filter(it -> it.state().isWaiting()).isEmpty());
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
