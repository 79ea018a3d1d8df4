package mn.ukhaalag.service.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws `<object type="qr" title="…">` as a QR code (ISO/IEC 18004) of its title: one shape, sharp
/// at every size.
final class QrDrawing implements FSObjectDrawerFactory {

  private static final String TYPE = "qr";

  /// The empty border that readers need, in modules.
  private static final int QUIET = 4;

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return QrDrawing::draw;
  }

  private static Map<Shape, String> draw(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double side = Math.min(width, height) / dotsPerPixel;
    Shape modules = shape(matrix(element.getAttribute("title")), side);
    device.drawWithGraphics(
        (float) x, (float) y, (float) width, (float) height, it -> fill(it, modules));
    return Map.of();
  }

  private static void fill(Graphics2D graphics, Shape modules) {
    graphics.setColor(Color.BLACK);
    graphics.fill(modules);
  }

  private static BitMatrix matrix(String text) {
    var hints =
        Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.L,
            EncodeHintType.MARGIN,
            QUIET);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), tooLong);
    }
  }

  private static Shape shape(BitMatrix matrix, double size) {
    double module = size / matrix.getWidth();
    var path = new Path2D.Double();
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int start = 0; start < matrix.getWidth(); start++) {
        int end = start;
        while (end < matrix.getWidth() && matrix.get(end, row)) {
          end++;
        }
        if (end > start) {
          path.append(
              new Rectangle2D.Double(start * module, row * module, (end - start) * module, module),
              false);
          start = end;
        }
      }
    }
    return path;
  }
}
