package mn.ukhaalag.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A QR code (ISO/IEC 18004) as dark bars, one unit a square.
///
/// @param size squares a side, the white margin of four on each side included, without which
///     readers do not find it
/// @param bars the dark squares, those side by side together
public record QrCode(int size, List<Bar> bars) {

  private static final int MARGIN = 4;

  public QrCode {
    bars = List.copyOf(bars);
  }

  /// Dark squares side by side.
  ///
  /// @param x of the leftmost, from the left
  /// @param y from above
  /// @param length how many
  public record Bar(int x, int y, int length) {}

  /// The code of a short text such as an address, which can still be read with 15 % of it dirty.
  ///
  /// @throws IllegalArgumentException if the text is too long for one
  public static QrCode of(String text) {
    return of(text, ErrorCorrectionLevel.M);
  }

  /// The code of a text as long as can be, which can still be read with 7 % of it dirty.
  ///
  /// @throws IllegalArgumentException if the text is too long for one
  public static QrCode dense(String text) {
    return of(text, ErrorCorrectionLevel.L);
  }

  /// The dark squares as the `d` attribute of an SVG path.
  public String path() {
    return bars.stream()
        .map(it -> "M%d %dh%dv1h-%dz".formatted(it.x(), it.y(), it.length(), it.length()))
        .collect(Collectors.joining());
  }

  private static QrCode of(String text, ErrorCorrectionLevel level) {
    try {
      ByteMatrix squares =
          Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
      var bars = new ArrayList<Bar>();
      for (int y = 0; y < squares.getHeight(); y++) {
        addRow(bars, squares, y);
      }
      return new QrCode(squares.getWidth() + 2 * MARGIN, bars);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("Too long for a QR code: " + text.length(), tooLong);
    }
  }

  private static void addRow(List<Bar> bars, ByteMatrix squares, int y) {
    for (int x = 0; x < squares.getWidth(); x++) {
      int start = x;
      while (x < squares.getWidth() && squares.get(x, y) == 1) {
        x++;
      }
      if (x > start) {
        bars.add(new Bar(start + MARGIN, y + MARGIN, x - start));
      }
    }
  }
}
