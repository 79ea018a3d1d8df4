package mn.ukhaalag.plan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mn.ukhaalag.plan.exchange.Fault.Faults;

/// Looks into an Excel file before it is read: for macros, for merged cells, and for more than
/// it
/// pretends to hold.
final class Workbook {

  private static final long LARGEST = 400L * 1024 * 1024;

  /// Real ones have some dozens; each more costs time to open.
  private static final int MOST_ENTRIES = 10_000;

  private static final int CHUNK = 64 * 1024;
  private static final int OVERLAP = 64;
  private static final Pattern MERGED = Pattern.compile("<mergeCell\\s+ref=\"([A-Z0-9:]{1,20})\"");

  private Workbook() {}

  /// Whether the content begins as an Excel file does.
  static boolean isOne(byte[] content) {
    return content.length > 4
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /// Some programs write sizes only into the directory at the end of the file, so it is read by
  /// that.
  static void check(Path path, Faults faults) {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        faults.add("", "plan.exchange.fault.macros");
      } else if (zip.getEntry("xl/workbook.xml") == null) {
        faults.add("", "plan.exchange.fault.broken");
      } else if (zip.size() > MOST_ENTRIES || size(zip, faults) >= LARGEST) {
        faults.add("", "plan.exchange.fault.huge");
      }
    } catch (IOException broken) {
      faults.add("", "plan.exchange.fault.broken");
    }
  }

  private static long size(ZipFile zip, Faults faults) throws IOException {
    long size = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream content = zip.getInputStream(entry)) {
        size += look(content, entry.getName(), LARGEST - size, faults);
      }
    }
    return size;
  }

  /// Reads the entry to its end, or to the most that may be read.
  ///
  /// @return how many bytes it has
  private static long look(InputStream entry, String name, long most, Faults faults)
      throws IOException {
    boolean isSheet = name.equals("xl/worksheets/sheet1.xml");
    byte[] chunk = new byte[CHUNK];
    String tail = "";
    long size = 0;
    for (int read = entry.read(chunk); read > 0 && size < most; read = entry.read(chunk)) {
      size += read;
      if (isSheet) {
        String text = tail + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
        Matcher merged = MERGED.matcher(text);
        int end = 0;
        while (merged.find()) {
          faults.add(merged.group(1), "plan.exchange.fault.merged");
          end = merged.end();
        }
        tail = text.substring(Math.max(end, text.length() - OVERLAP));
      }
    }
    return size;
  }
}
