package mn.ukhaalag.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// The text of a file, whatever the program that saved it.
final class CsvText {

  private static final char MARK = '\ufeff';

  private CsvText() {}

  /// The text; empty, and a fault, if the bytes are not UTF-8 (or UTF-16 with its mark).
  static Optional<String> of(byte[] content, CsvFaults faults) {
    try {
      String text = charset(content).newDecoder().decode(ByteBuffer.wrap(content)).toString();
      String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
      if (plain.indexOf('\0') >= 0) {
        faults.add(1, "", "csv.not-text");
        return Optional.empty();
      }
      return Optional.of(Normalizer.normalize(plain, Normalizer.Form.NFC));
    } catch (CharacterCodingException problem) {
      faults.add(1, "", "csv.encoding");
      return Optional.empty();
    }
  }

  /// Of comma, semicolon and tab, the one that stands most often in the first line.
  static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Charset charset(byte[] content) {
    boolean isUtf16 =
        content.length >= 2
            && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
                || (content[0] == (byte) 0xfe && content[1] == (byte) 0xff));
    return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
