package mn.ukhaalag.plan.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.ClassPathResource;

/// Writes a Word file (ECMA-376, WordprocessingML). What is the same in all of them lies in
/// `form/docx/`; the text itself is written straight into the archive, and nothing of it is kept.
final class WordForm implements Form {

  private static final List<String> PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/settings.xml");

  private static final int BUFFER = 1 << 16;

  private final Front front;
  private final ZipOutputStream archive;
  private final WordText text;

  WordForm(Front front, OutputStream out) throws IOException {
    this.front = front;
    archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (String part : PARTS) {
      copy(part, "");
    }
    copy("word/styles.xml", front.language());
    copy("word/footer1.xml", front.page());
    copy("word/header1.xml", front.mark());
    archive.putNextEntry(new ZipEntry("word/document.xml"));
    try {
      text =
          new WordText(
              XMLOutputFactory.newDefaultFactory()
                  .createXMLStreamWriter(new BufferedOutputStream(archive, BUFFER), "UTF-8"));
      text.begin();
      begin();
    } catch (XMLStreamException problem) {
      throw new IOException(problem);
    }
  }

  /// A part of the archive with its gap filled.
  private void copy(String part, String gap) throws IOException {
    archive.putNextEntry(new ZipEntry(part));
    try (InputStream content =
        new ClassPathResource("form/docx/" + part.replace("[", "").replace("]", ""))
            .getInputStream()) {
      String whole = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      archive.write(whole.replace("$gap", escaped(gap)).getBytes(StandardCharsets.UTF_8));
    }
    archive.closeEntry();
  }

  private static String escaped(String gap) {
    return gap.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void begin() throws XMLStreamException {
    if (!front.mark().isEmpty()) {
      text.paragraph("Mark", front.mark());
    }
    for (String line : front.approval()) {
      text.paragraph("Approval", line);
    }
    text.paragraph("Title", front.title());
    for (String fact : front.facts()) {
      text.paragraph("Fact", fact);
    }
  }

  @Override
  public void add(Section section) throws IOException {
    try {
      if (!section.title().isEmpty()) {
        text.paragraph("Heading1", section.title());
      }
      text.beginTable(WIDTHS);
      text.headings(WIDTHS, front.columns());
      for (int number = 0; number < section.lines().size(); number++) {
        Line line = section.lines().get(number);
        boolean goesOn =
            number + 1 < section.lines().size() && !section.lines().get(number + 1).isFirst();
        text.line(WIDTHS, line, goesOn);
      }
      text.endTable();
      text.paragraph("Totals", section.totals());
    } catch (XMLStreamException problem) {
      throw new IOException(problem);
    }
  }

  @Override
  public void end(Ending ending) throws IOException {
    try {
      if (ending.summary() != null) {
        summary(Objects.requireNonNull(ending.summary()));
      }
      for (String note : ending.notes()) {
        text.paragraph("Fact", note);
      }
      for (String signature : ending.signatures()) {
        text.paragraph("Signature", signature);
      }
    } catch (XMLStreamException problem) {
      throw new IOException(problem);
    }
  }

  private void summary(Summary summary) throws XMLStreamException {
    text.paragraph("Heading1", summary.title());
    text.beginTable(SUMMARY_WIDTHS);
    text.headings(SUMMARY_WIDTHS, summary.columns());
    for (List<Cell> row : summary.rows()) {
      text.line(SUMMARY_WIDTHS, new Line(row, true), false);
    }
    text.endTable();
  }

  @Override
  public void close() throws IOException {
    try {
      text.end();
    } catch (XMLStreamException problem) {
      throw new IOException(problem);
    }
    archive.closeEntry();
    archive.finish();
    archive.flush();
  }
}
