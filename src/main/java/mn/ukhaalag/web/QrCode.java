package mn.ukhaalag.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// A QR code as the path of an SVG picture, one unit a square.
///
/// @param size squares a side, the white margin of four on each side included
/// @param path the dark squares, as the `d` attribute of a path
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;

  /// The code of a short text such as an address.
  ///
  /// @throws IllegalArgumentException if the text is too long for one
  public static QrCode of(String text) {
    try {
      ByteMatrix squares =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      return new QrCode(squares.getWidth() + 2 * MARGIN, path(squares));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  private static String path(ByteMatrix squares) {
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y) == 1) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
