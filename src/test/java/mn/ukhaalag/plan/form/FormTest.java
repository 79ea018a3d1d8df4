package mn.ukhaalag.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mn.ukhaalag.plan.form.Form.Ending;
import mn.ukhaalag.plan.form.Form.Front;
import mn.ukhaalag.plan.form.Form.Line;
import mn.ukhaalag.plan.form.Form.Section;
import mn.ukhaalag.plan.form.Form.Summary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/// The three kinds of files, read again by programs that know nothing of how they were written.
class FormTest {

  private static final String LETTERS = "Өргөө Үүрэг өдөр үнэ ₮ Ёё № «Ц»";
  private static final String LONG = "Хэмжээлшгүй".repeat(40);
  private static final List<String> DANGEROUS =
      List.of("=1+1", "+7(976)", "-HYPERLINK(\"x\")", "@SUM(A1)", "a\u0000\u0008б\uffff<&>\"]]>");

  @Test
  void aWordFileHoldsTheTableAsItIs() throws IOException {
    byte[] file = written(Format.DOCX, front("ТӨСӨЛ"), true);
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      var size = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(size.getOrient()).hasToString("landscape");
      XWPFTable table = document.getTables().getFirst();
      assertThat(texts(table, 0)).isEqualTo(front("").columns());
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(texts(table, 1)).containsExactlyElementsOf(plain(line(1, LETTERS)));
      assertThat(texts(table, 3).get(8)).isEqualTo(DANGEROUS.getFirst());
      assertThat(texts(table, 7).get(8)).isEqualTo("aб<&>\"]]>");
      assertThat(texts(table, 8).get(8)).isEqualTo(LONG);
      assertThat(document.getHeaderList().getFirst().getText()).contains("ТӨСӨЛ");
      assertThat(document.getFooterList().getFirst().getText()).contains("Хуудас");
      assertThat(document.getParagraphs()).anyMatch(it -> it.getText().contains("Тайлан гаргасан"));
      assertThat(texts(document.getTables().getLast(), 1)).contains("Соёлын газар");
    }
  }

  @Test
  void aMeasureWithTwoIndicatorsIsOneCellHigh() throws IOException {
    byte[] file = written(Format.DOCX, front(""), false);
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      XWPFTable table = document.getTables().getFirst();
      var first = table.getRow(1).getCell(1).getCTTc().getTcPr();
      var second = table.getRow(2).getCell(1).getCTTc().getTcPr();
      assertThat(first.getVMerge().getVal()).hasToString("restart");
      assertThat(second.isSetVMerge()).isTrue();
      assertThat(table.getRow(2).getCell(3).getCTTc().getTcPr().isSetVMerge()).isFalse();
    }
  }

  @Test
  void anExcelFileHoldsNumbersAsNumbersAndNoFormula() throws IOException {
    byte[] file = written(Format.XLSX, front("ТӨСӨЛ"), true);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("ТӨСӨЛ");
      int head =
          IntStream.range(0, rows.size())
              .filter(it -> rows.get(it).getCellText(0).equals("№"))
              .findFirst()
              .orElseThrow();
      Row first = rows.get(head + 2);
      assertThat(first.getCellText(1)).isEqualTo(LETTERS);
      assertThat(first.getCellAsNumber(7)).contains(new BigDecimal("62.5"));
      for (int number = 0; number < DANGEROUS.size() - 1; number++) {
        var cell = rows.get(head + 4 + number).getCell(8);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(DANGEROUS.get(number));
      }
      assertThat(rows).allMatch(row -> row.stream().noneMatch(FormTest::isFormula));
    }
  }

  private static boolean isFormula(org.dhatim.fastexcel.reader.Cell cell) {
    return cell != null && cell.getType() == CellType.FORMULA;
  }

  @Test
  void aPdfFileCanBeReadAndIsWhole() throws IOException {
    byte[] file = written(Format.PDF, front("ТӨСӨЛ"), true);
    try (PDDocument document = Loader.loadPDF(file)) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight());
      var reader = new PDFTextStripper();
      String text = reader.getText(document);
      assertThat(text.replaceAll("\\s", "")).contains(LETTERS.replace(" ", ""), LONG, "aб<&>");
      assertThat(text).contains("=1+1", "Тайлан гаргасан", "Соёлын газар", "62.5");
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        reader.setStartPage(number);
        reader.setEndPage(number);
        assertThat(reader.getText(document)).contains("ТӨСӨЛ", "Хуудас " + number);
      }
      assertThat(page.getResources().getFontNames())
          .allSatisfy(name -> assertThat(page.getResources().getFont(name).isEmbedded()).isTrue());
    }
  }

  @Test
  void everyPageOfALongPdfRepeatsTheHeadOfTheTable() throws IOException {
    var out = new ByteArrayOutputStream();
    try (Form form = Format.PDF.begin(front(""), out)) {
      form.add(new Section("", many(200), "Дүн"));
      form.end(new Ending(null, List.of(), List.of()));
    }
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      var reader = new PDFTextStripper();
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      for (int number = 1; number < document.getNumberOfPages(); number++) {
        reader.setStartPage(number);
        reader.setEndPage(number);
        assertThat(reader.getText(document)).contains("Хариуцагч");
      }
    }
  }

  static List<Line> many(int lines) {
    var all = new ArrayList<Line>();
    for (int number = 1; number <= lines; number++) {
      all.add(
          line(
              number, "Иргэдэд үзүүлэх үйлчилгээний чанарыг сайжруулах ажлыг зохион байгуулсан. "));
    }
    return all;
  }

  private static byte[] written(Format format, Front front, boolean isJoined) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Form form = format.begin(front, out)) {
      var lines = new ArrayList<Line>();
      lines.add(line(1, LETTERS));
      lines.add(further());
      int number = 2;
      for (String dangerous : DANGEROUS) {
        lines.add(line(number++, dangerous));
      }
      lines.add(line(number, LONG));
      form.add(new Section(isJoined ? "1. Соёлын газар" : "", lines, "Нийт 7"));
      Summary summary =
          new Summary("Нэгтгэл", List.of("№", "Б", "А", "Х", "Т", "Д"), List.of(summed()));
      form.end(
          new Ending(isJoined ? summary : null, List.of(), List.of("Тайлан гаргасан: Б. Болд")));
    }
    return out.toByteArray();
  }

  static Front front(String mark) {
    return new Front(
        "mn",
        mark,
        List.of("БАТЛАВ", "Засаг дарга"),
        "Соёлын газар: 2026 оны жилийн эцсийн тайлан",
        List.of("Төлөвлөгөө"),
        List.of(
            "№",
            "Зорилт",
            "Арга хэмжээ",
            "Шалгуур үзүүлэлт",
            "Суурь түвшин",
            "Зорилтот түвшин",
            "Хэрэгжилт",
            "Хувь",
            "Тайлбар",
            "Хариуцагч"),
        "Хуудас");
  }

  private static Line line(int number, String text) {
    return new Line(
        List.of(
            Cell.of(number),
            Cell.of(text),
            Cell.of("1.1 Арга хэмжээ"),
            Cell.of("Хүүхэд, тоо"),
            Cell.of(new BigDecimal("10")),
            Cell.of(new BigDecimal("20.000000")),
            Cell.of(new BigDecimal("15.126")),
            Cell.of(new BigDecimal("62.500")),
            Cell.of(text),
            Cell.of("Мэргэжилтэн")),
        true);
  }

  private static Line further() {
    return new Line(
        List.of(
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.of("Цэцэрлэг, тоо"),
            Cell.EMPTY,
            Cell.of(3),
            Cell.of(1),
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY),
        false);
  }

  private static List<Cell> summed() {
    return List.of(
        Cell.of("1"), Cell.of("Соёлын газар"), Cell.of(7), Cell.of(0), Cell.of(0), Cell.of(62));
  }

  private static List<String> plain(Line line) {
    return line.cells().stream().map(Cell::text).toList();
  }

  private static List<String> texts(XWPFTable table, int row) {
    return table.getRow(row).getTableCells().stream().map(it -> it.getText()).toList();
  }
}
