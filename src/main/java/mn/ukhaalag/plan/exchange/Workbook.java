package mn.ukhaalag.plan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mn.ukhaalag.plan.exchange.Fault.Faults;

/// Looks into an Excel file before it is read: for macros, for merged cells on its first sheet,
/// and for more than it pretends to hold.
final class Workbook {

  private static final String MACROS = "vbaProject.bin";
  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
  /// Real ones have some dozens; each more costs time to open.
  private static final int MOST_ENTRIES = 10_000;

  private static final long LARGEST = 300L * 1024 * 1024;
  /// These are held in memory as a whole.
  private static final long LARGEST_STRINGS = 40L * 1024 * 1024;
  private static final int LARGEST_LIST = 1024 * 1024;
  private static final int CHUNK = 64 * 1024;
  private static final int OVERLAP = 64;
  private static final Pattern MERGED = Pattern.compile("<mergeCell\\s+ref=\"([A-Z0-9:]{1,20})\"");
  private static final Pattern SHEET = Pattern.compile("<sheet\\s[^>]*?r:id=\"([^\"]{1,40})\"");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\s[^>]{1,2000}>");
  private static final Pattern TARGET = Pattern.compile("Target=\"/?(?:xl/)?([^\"]{1,200})\"");

  private Workbook() {}

  /// Whether the content begins as an Excel file does.
  static boolean isOne(byte[] content) {
    return content.length > 4
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /// Whether it begins as the Excel files of before 2007 do, and those with a password.
  static boolean isOld(byte[] content) {
    return content.length > 4
        && content[0] == (byte) 0xd0
        && content[1] == (byte) 0xcf
        && content[2] == 0x11
        && content[3] == (byte) 0xe0;
  }

  /// Some programs write sizes only into the directory at the end of the file, so it is read by
  /// that.
  static void check(Path path, Faults faults) {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith(MACROS))) {
        faults.add("", "plan.exchange.fault.macros");
      } else if (zip.getEntry(BOOK) == null) {
        faults.add("", "plan.exchange.fault.broken");
      } else if (zip.size() > MOST_ENTRIES || isHuge(zip, faults)) {
        faults.add("", "plan.exchange.fault.huge");
      }
    } catch (IOException broken) {
      faults.add("", "plan.exchange.fault.broken");
    }
  }

  /// What the file says of its sizes is not believed; it is unpacked and counted, to nowhere.
  private static boolean isHuge(ZipFile zip, Faults faults) throws IOException {
    String sheet = firstSheet(zip);
    long size = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      long most = name.equals(STRINGS) ? LARGEST_STRINGS : LARGEST - size;
      try (InputStream content = zip.getInputStream(entry)) {
        long read = look(content, name.equals(sheet), most, faults);
        size += read;
        if (read >= most) {
          return true;
        }
      }
    }
    return false;
  }

  /// The name of the entry that holds the first sheet as people see them.
  private static String firstSheet(ZipFile zip) throws IOException {
    Matcher sheet = SHEET.matcher(text(zip, BOOK));
    if (!sheet.find()) {
      return FIRST_SHEET;
    }
    String id = "Id=\"" + sheet.group(1) + "\"";
    Matcher relation = RELATION.matcher(text(zip, RELATIONS));
    while (relation.find()) {
      Matcher target = TARGET.matcher(relation.group());
      if (relation.group().contains(id) && target.find()) {
        return "xl/" + target.group(1);
      }
    }
    return FIRST_SHEET;
  }

  private static String text(ZipFile zip, String name) throws IOException {
    Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
    if (entry.isEmpty()) {
      return "";
    }
    try (InputStream content = zip.getInputStream(entry.get())) {
      return new String(content.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
    }
  }

  /// Reads the entry to its end, or to the most that may be read.
  ///
  /// @return how many bytes it has
  private static long look(InputStream entry, boolean isSheet, long most, Faults faults)
      throws IOException {
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
