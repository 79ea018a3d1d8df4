package mn.ukhaalag.service.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Makes a page into a PDF file that can be kept for ever: PDF/A-2u (ISO 19005-2), with its
/// letters and colours in it and every letter readable as text.
final class Paper {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Paper() {}

  /// @param page XHTML, which may hold `<object type="qr" title="…">`
  static byte[] print(String page) {
    return Letters.with(letters -> print(page, letters));
  }

  private static byte[] print(String page, Letters letters) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      use(builder, PDType0Font.load(document, letters.regular(), true), REGULAR);
      use(builder, PDType0Font.load(document, letters.bold(), true), BOLD);
      builder.useObjectDrawerFactory(new QrDrawing());
      builder.useExternalResourceAccessControl(
          (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.withHtmlContent(page, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void use(PdfRendererBuilder builder, PDFont font, int weight) {
    builder.useFont(new PDFontSupplier(font), "Letters", weight, FontStyle.NORMAL, true);
  }
}
