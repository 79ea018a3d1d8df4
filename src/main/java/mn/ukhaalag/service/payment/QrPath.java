package mn.ukhaalag.service.payment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.service.payment.page.OwnPaymentPage.Qr;

/// Draws a QR code (ISO/IEC 18004) as the path of an SVG picture.
final class QrPath {

  private static final int QUIET = 4;

  private QrPath() {}

  /// The drawing; empty for a text that no code can hold.
  static Optional<Qr> of(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, QUIET);
    try {
      BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      return Optional.of(new Qr(path(matrix), matrix.getWidth()));
    } catch (WriterException tooLong) {
      return Optional.empty();
    }
  }

  private static String path(BitMatrix matrix) {
    var path = new StringBuilder();
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
