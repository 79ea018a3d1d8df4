package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes an Excel file with one sheet. Texts are texts, whatever sign they begin with: no cell is
/// a formula.
final class ExcelForm implements Form {

  private static final int ROWS_AT_ONCE = 200;
  private static final double LETTERS_PER_PERCENT = 1.4;
  private static final String RED = "B00020";

  private final Front front;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  ExcelForm(Front front, OutputStream out) throws IOException {
    this.front = front;
    workbook = new Workbook(out, "Ukhaalag", "1.0");
    sheet = workbook.newWorksheet("1");
    prepare();
    begin();
    sheet.flush();
  }

  private void prepare() {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer(front.page() + " &P / &N", Position.RIGHT);
    if (!front.mark().isEmpty()) {
      sheet.header(front.mark(), Position.CENTER);
    }
    for (int place = 0; place < WIDTHS.size(); place++) {
      sheet.width(place, Math.ceil(WIDTHS.get(place) * LETTERS_PER_PERCENT));
    }
  }

  private void begin() {
    if (!front.mark().isEmpty()) {
      sheet.inlineString(row, 0, front.mark());
      sheet.style(row++, 0).bold().fontColor(RED).fontSize(16).set();
    }
    front.approval().forEach(line -> sheet.inlineString(row++, WIDTHS.size() - 3, line));
    sheet.inlineString(row, 0, front.title());
    sheet.style(row++, 0).bold().fontSize(13).set();
    front.facts().forEach(fact -> sheet.inlineString(row++, 0, fact));
    headings(front.columns());
    sheet.repeatRows(row - 1);
    sheet.freezePane(0, row);
  }

  private void headings(List<String> headings) {
    for (int place = 0; place < headings.size(); place++) {
      sheet.inlineString(row, place, headings.get(place));
      sheet
          .style(row, place)
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .borderStyle("thin")
          .set();
    }
    row++;
  }

  @Override
  public void add(Section section) throws IOException {
    if (!section.title().isEmpty()) {
      strong(section.title());
    }
    for (Line line : section.lines()) {
      cells(line.cells());
    }
    strong(section.totals());
    sheet.flush();
  }

  private void strong(String text) {
    sheet.inlineString(row, 0, text);
    sheet.style(row++, 0).bold().set();
  }

  private void cells(List<Cell> cells) throws IOException {
    for (int place = 0; place < cells.size(); place++) {
      Cell cell = cells.get(place);
      if (cell.number() != null) {
        sheet.value(row, place, cell.number());
      } else if (!cell.text().isEmpty()) {
        sheet.inlineString(row, place, cell.text());
      }
      sheet.style(row, place).wrapText(true).verticalAlignment("top").borderStyle("thin").set();
    }
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void end(Ending ending) throws IOException {
    Summary summary = ending.summary();
    if (summary != null) {
      row++;
      strong(summary.title());
      headings(summary.columns());
      for (List<Cell> cells : summary.rows()) {
        cells(cells);
      }
    }
    row++;
    ending.notes().forEach(note -> sheet.inlineString(row++, 0, note));
    ending.signatures().forEach(signature -> sheet.inlineString(row++, 0, signature));
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
