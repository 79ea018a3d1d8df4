package mn.ukhaalag.plan.form;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.plan.form.Form.Ending;
import mn.ukhaalag.plan.form.Form.Front;
import mn.ukhaalag.plan.form.Form.Line;
import mn.ukhaalag.plan.form.Form.Section;
import mn.ukhaalag.plan.form.Form.Summary;

/// The text of a PDF file as XHTML with a style sheet, for the part of it that is laid out at once.
final class PdfText {

  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 15mm;
        @top-center { content: "$mark"; color: #b00020; font: bold 16pt Letters }
        @bottom-right { content: "$page " counter(page); font: 8pt Letters } }
      body { font: 10pt Letters; line-height: 1.25 }
      .mark { color: #b00020; font-weight: 700; font-size: 16pt; text-align: center }
      .approval { margin-left: 65% }
      h1 { font-size: 13pt; text-align: center } h2 { font-size: 11pt }
      p { margin: 2pt 0 } .totals { font-weight: 700; margin: 6pt 0 }
      .signature { margin-top: 18pt }
      table { width: 100%; border-collapse: collapse; table-layout: fixed;
              -fs-table-paginate: paginate }
      th, td { border: 0.5pt solid #000; padding: 2pt; font-size: 7.5pt; vertical-align: top;
               word-wrap: break-word }
      th { font-weight: 700; text-align: center; background: #eee }
      td.number { text-align: right } td.further { border-top: 0 }
      """;

  private PdfText() {}

  static String page(Front front, String body) {
    String style =
        STYLE.replace("$mark", quoted(front.mark())).replace("$page", quoted(front.page()));
    return "<html lang=\""
        + front.language()
        + "\"><head><title>"
        + escaped(front.title())
        + "</title><style>"
        + style
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  static String front(Front front) {
    var text = new StringBuilder();
    front.approval().forEach(line -> text.append(paragraph("approval", line)));
    text.append("<h1>").append(escaped(front.title())).append("</h1>");
    front.facts().forEach(fact -> text.append(paragraph("fact", fact)));
    return text.toString();
  }

  static String section(Front front, Section section) {
    var text = new StringBuilder();
    if (!section.title().isEmpty()) {
      text.append("<h2>").append(escaped(section.title())).append("</h2>");
    }
    text.append(table(Form.WIDTHS, front.columns(), section.lines()));
    return text.append(paragraph("totals", section.totals())).toString();
  }

  static String ending(Ending ending) {
    var text = new StringBuilder();
    Summary summary = ending.summary();
    if (summary != null) {
      text.append("<h2>").append(escaped(summary.title())).append("</h2>");
      var rows = new ArrayList<Line>();
      summary.rows().forEach(row -> rows.add(new Line(row, true)));
      text.append(table(Form.SUMMARY_WIDTHS, summary.columns(), rows));
    }
    ending.notes().forEach(note -> text.append(paragraph("fact", note)));
    ending.signatures().forEach(line -> text.append(paragraph("signature", line)));
    return text.toString();
  }

  private static String table(List<Integer> widths, List<String> headings, List<Line> lines) {
    var text = new StringBuilder("<table><colgroup>");
    widths.forEach(width -> text.append("<col style=\"width:").append(width).append("%\"/>"));
    text.append("</colgroup><thead><tr>");
    headings.forEach(heading -> text.append("<th>").append(escaped(heading)).append("</th>"));
    text.append("</tr></thead><tbody>");
    lines.forEach(line -> row(text, line));
    return text.append("</tbody></table>").toString();
  }

  private static void row(StringBuilder text, Line line) {
    text.append("<tr>");
    for (Cell cell : line.cells()) {
      text.append("<td class=\"")
          .append(cell.number() == null ? "" : "number")
          .append(line.isFirst() || !cell.text().isEmpty() ? "" : " further")
          .append("\">")
          .append(escaped(cell.text()).replace("\n", "<br/>"))
          .append("</td>");
    }
    text.append("</tr>");
  }

  private static String paragraph(String kind, String text) {
    return "<p class=\"" + kind + "\">" + escaped(text) + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Our own words, in a string of a style sheet inside XHTML.
  private static String quoted(String text) {
    return escaped(text.replace("\"", "").replace("\\", ""));
  }
}
