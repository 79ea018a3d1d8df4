package mn.ukhaalag.plan.form;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/// Writes a PDF file. Each report is laid out by itself and begins on a new page, so that only one
/// is in memory; pages that are done wait on the disk. The letters are in the file.
final class PdfForm implements Form {

  private static final String LETTERS = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final Front front;
  private final OutputStream out;
  private final PDDocument document;
  private final PDFont regular;
  private final PDFont bold;
  private final StringBuilder waiting = new StringBuilder();

  PdfForm(Front front, OutputStream out) throws IOException {
    this.front = front;
    this.out = out;
    document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    regular = font(".ttf");
    bold = font("-Bold.ttf");
    document.getDocumentInformation().setTitle(front.title());
    document.getDocumentCatalog().setLanguage(front.language());
    waiting.append(PdfText.front(front));
  }

  private PDFont font(String end) throws IOException {
    try (InputStream letters = new ClassPathResource(LETTERS + end).getInputStream()) {
      return PDType0Font.load(document, letters, true);
    }
  }

  @Override
  public void add(Section section) throws IOException {
    waiting.append(PdfText.section(front, section));
    if (!section.title().isEmpty()) {
      lay();
    }
  }

  @Override
  public void end(Ending ending) {
    waiting.append(PdfText.ending(ending));
  }

  /// Lays out what waits, on new pages.
  private void lay() throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.useInitialPageNumber(document.getNumberOfPages() + 1);
    builder.useFont(new PDFontSupplier(regular), "Letters", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(bold), "Letters", BOLD, FontStyle.NORMAL, true);
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withHtmlContent(PdfText.page(front, waiting.toString()), null);
    waiting.setLength(0);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
    }
  }

  @Override
  public void close() throws IOException {
    try (document) {
      if (!waiting.isEmpty()) {
        lay();
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
  }
}
