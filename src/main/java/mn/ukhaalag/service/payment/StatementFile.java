package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.language.Numbers;

/// Reads the statement of a bank: CSV with the columns `date`, `amount`, `text`, `reference` and
/// `payer`, or camt.053 (ISO 20022). Only money that came in is kept.
final class StatementFile {

  private static final int LONGEST = 500;

  private StatementFile() {}

  /// What was read.
  ///
  /// @param lines to be used only if there are no faults
  record Read(List<StatementLine> lines, List<CsvFault> faults) {}

  static Read read(byte[] content) {
    var faults = new CsvFaults();
    List<StatementLine> lines = isXml(content) ? Camt.read(content, faults) : csv(content, faults);
    var seen = new HashSet<String>();
    for (int place = 0; place < lines.size(); place++) {
      String reference = lines.get(place).reference();
      faults.addIf(!seen.add(reference), place + 2L, "reference", "service.payment.fault.twice");
    }
    return new Read(lines, faults.list());
  }

  private static boolean isXml(byte[] content) {
    int place = 0;
    while (place < content.length && place < 16 && content[place] != '<') {
      place++;
    }
    return place < content.length && place < 16 && content[place] == '<';
  }

  private static List<StatementLine> csv(byte[] content, CsvFaults faults) {
    List<CsvColumn> columns =
        List.of(
            CsvColumn.text("date", 10),
            CsvColumn.text("amount", 30),
            CsvColumn.text("reference", 80),
            CsvColumn.text("text", LONGEST).orEmpty().orMissing(),
            CsvColumn.text("payer", LONGEST).orEmpty().orMissing());
    CsvTable table = CsvTable.read(content, columns, faults);
    var lines = new ArrayList<StatementLine>();
    for (CsvRow row : table.rows()) {
      BigDecimal amount = amount(row, faults);
      LocalDate day = day(row, faults);
      if (amount.signum() > 0) {
        lines.add(
            new StatementLine(
                row.get("reference"), day, amount, cut(row.get("text")), cut(row.get("payer"))));
      }
    }
    return lines;
  }

  /// What went out is below nothing, and passed over.
  private static BigDecimal amount(CsvRow row, CsvFaults faults) {
    BigDecimal amount = Numbers.parse(row.get("amount")).orElse(null);
    boolean isWrong = amount == null || amount.stripTrailingZeros().scale() > 2;
    faults.addIf(isWrong, row.line(), "amount", "service.payment.fault.amount", row.get("amount"));
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static LocalDate day(CsvRow row, CsvFaults faults) {
    try {
      return LocalDate.parse(row.get("date").replace('.', '-'));
    } catch (DateTimeException wrong) {
      faults.add(row.line(), "date", "service.payment.fault.date", row.get("date"));
      return LocalDate.EPOCH;
    }
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
