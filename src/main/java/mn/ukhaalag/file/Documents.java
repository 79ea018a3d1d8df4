package mn.ukhaalag.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The structure of written documents.
final class Documents {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final int LONGEST_CONTENT_TYPES = 1 << 20;
  private static final int MOST_PARTS = 10_000;

  private Documents() {}

  /// A PDF (ISO 32000-2, 7.5) ends with the place of its cross-reference table.
  static boolean isPdf(Bytes bytes) throws Unfit {
    String end = bytes.text(bytes.size() - 2048, bytes.size());
    int table = end.lastIndexOf("startxref");
    if (table < 0 || end.indexOf("%%eof", table) < 0) {
      throw Unfit.damaged();
    }
    String place = end.substring(table + "startxref".length(), end.indexOf("%%eof", table)).strip();
    return place.matches("\\d{1,8}") && Integer.parseInt(place) < bytes.size();
  }

  /// Whether a ZIP is a WordprocessingML document (ISO/IEC 29500) without macros.
  static boolean isDocx(Bytes bytes) throws IOException, Unfit {
    try (var zip = new ZipFile(bytes.path().toFile(), StandardCharsets.UTF_8)) {
      ZipEntry types = zip.getEntry(CONTENT_TYPES);
      return types != null
          && zip.size() <= MOST_PARTS
          && zip.getEntry("word/document.xml") != null
          && zip.getEntry("word/vbaProject.bin") == null
          && beginning(zip, types).contains(MAIN_PART);
    } catch (ZipException | EOFException broken) {
      throw Unfit.damaged();
    }
  }

  /// Only so much is unpacked: a small archive can hold an endless entry.
  private static String beginning(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }
  }
}
