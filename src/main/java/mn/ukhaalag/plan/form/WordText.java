package mn.ukhaalag.plan.form;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mn.ukhaalag.plan.form.Form.Line;

/// The body of a Word file: paragraphs and tables, written one after the other.
final class WordText {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// A4 lying on its side, in twentieths of a point.
  private static final int PAGE_WIDTH = 16838;

  private static final int PAGE_HEIGHT = 11906;
  private static final int MARGIN = 850;
  private static final int PERCENT = (PAGE_WIDTH - 2 * MARGIN) / 100;

  private final XMLStreamWriter xml;

  WordText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w", "document", W);
    xml.writeNamespace("w", W);
    xml.writeNamespace("r", R);
    open("body");
  }

  void paragraph(String style, String text) throws XMLStreamException {
    open("p");
    open("pPr");
    empty("pStyle", "val", style);
    close();
    run(text);
    close();
  }

  private void run(String text) throws XMLStreamException {
    open("r");
    List<String> lines = text.lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      if (number > 0) {
        empty("br");
      }
      open("t");
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
      xml.writeCharacters(lines.get(number).replace('\t', ' '));
      close();
    }
    close();
  }

  void beginTable(List<Integer> widths) throws XMLStreamException {
    open("tbl");
    open("tblPr");
    empty("tblStyle", "val", "Grid");
    width("tblW", 0, "auto");
    // Fixed, so that a long word is broken and does not push the others off the page.
    empty("tblLayout", "type", "fixed");
    close();
    open("tblGrid");
    for (int width : widths) {
      empty("gridCol", "w", Integer.toString(width * PERCENT));
    }
    close();
  }

  /// The row that every page repeats.
  void headings(List<Integer> widths, List<String> headings) throws XMLStreamException {
    open("tr");
    open("trPr");
    empty("cantSplit");
    empty("tblHeader");
    close();
    for (int place = 0; place < headings.size(); place++) {
      open("tc");
      open("tcPr");
      width("tcW", widths.get(place) * PERCENT, "dxa");
      close();
      paragraph("Heading", headings.get(place));
      close();
    }
    close();
  }

  /// A row; what a measure says once is one cell with that of the rows below, which show further
  /// indicators of it.
  ///
  /// @param goesOn whether the next row belongs to the same measure
  void line(List<Integer> widths, Line line, boolean goesOn) throws XMLStreamException {
    open("tr");
    for (int place = 0; place < line.cells().size(); place++) {
      Cell cell = line.cells().get(place);
      open("tc");
      open("tcPr");
      width("tcW", widths.get(place) * PERCENT, "dxa");
      boolean isShared = place < 3 || place > 6;
      if (isShared && !line.isFirst()) {
        empty("vMerge");
      } else if (isShared && goesOn) {
        empty("vMerge", "val", "restart");
      }
      close();
      paragraph(cell.number() == null ? "Cell" : "Number", cell.text());
      close();
    }
    close();
  }

  void endTable() throws XMLStreamException {
    close();
  }

  void end() throws XMLStreamException {
    open("sectPr");
    reference("headerReference", "rIdHeader");
    reference("footerReference", "rIdFooter");
    xml.writeEmptyElement("w", "pgSz", W);
    attribute("w", PAGE_WIDTH);
    attribute("h", PAGE_HEIGHT);
    xml.writeAttribute("w", W, "orient", "landscape");
    xml.writeEmptyElement("w", "pgMar", W);
    for (String side : List.of("top", "right", "bottom", "left", "header", "footer")) {
      attribute(side, side.equals("header") || side.equals("footer") ? MARGIN / 2 : MARGIN);
    }
    attribute("gutter", 0);
    xml.writeEndDocument();
    xml.flush();
  }

  private void reference(String name, String id) throws XMLStreamException {
    xml.writeEmptyElement("w", name, W);
    xml.writeAttribute("w", W, "type", "default");
    xml.writeAttribute("r", R, "id", id);
  }

  private void width(String name, int width, String type) throws XMLStreamException {
    xml.writeEmptyElement("w", name, W);
    attribute("w", width);
    xml.writeAttribute("w", W, "type", type);
  }

  private void attribute(String name, int value) throws XMLStreamException {
    xml.writeAttribute("w", W, name, Integer.toString(value));
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement("w", name, W);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void empty(String name) throws XMLStreamException {
    xml.writeEmptyElement("w", name, W);
  }

  private void empty(String name, String attribute, String value) throws XMLStreamException {
    empty(name);
    xml.writeAttribute("w", W, attribute, Objects.requireNonNull(value));
  }
}
