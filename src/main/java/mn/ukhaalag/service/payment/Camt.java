package mn.ukhaalag.service.payment;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mn.ukhaalag.csv.CsvFaults;

/// Reads the bookings of a camt.053 statement (ISO 20022), of every version. A document type is
/// not read at all, so that no entity can fetch or grow anything, and nothing nests deeply.
final class Camt {

  private static final int MOST = 100_000;
  private static final int DEEPEST = 60;

  private Camt() {}

  static List<StatementLine> read(byte[] content, CsvFaults faults) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      try {
        return lines(reader, faults);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      faults.add(Math.max(1, line), "", "service.payment.fault.xml");
      return List.of();
    } catch (MissingResourceException broken) {
      // The JDK misses its own sentence for some breaks of a document type.
      faults.add(1, "", "service.payment.fault.xml");
      return List.of();
    }
  }

  private static List<StatementLine> lines(XMLStreamReader reader, CsvFaults faults)
      throws XMLStreamException {
    var lines = new ArrayList<StatementLine>();
    boolean isStatement = false;
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        faults.add(line(reader), "", "service.payment.fault.doctype");
        return List.of();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        isStatement |= reader.getLocalName().equals("BkToCstmrStmt");
        if (isStatement && reader.getLocalName().equals("Ntry")) {
          entry(reader, faults, lines);
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (depth > DEEPEST || lines.size() > MOST) {
        faults.add(line(reader), "", "service.payment.fault.large");
        return List.of();
      }
    }
    faults.addIf(!isStatement, 1, "", "service.payment.fault.camt");
    faults.addIf(isStatement && lines.isEmpty(), 1, "", "service.payment.fault.empty");
    return lines;
  }

  /// What stands in one booking, by the names of the elements above it.
  private static final class Entry {
    private final List<String> path = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String amount = "";
    private String currency = "";
    private String sign = "";
    private String status = "";
    private String day = "";
    private String reference = "";
    private String payer = "";

    private void take(String text) {
      String here = String.join("/", path);
      switch (here) {
        case "Amt" -> amount = text;
        case "CdtDbtInd" -> sign = text;
        case "Sts", "Sts/Cd" -> status = text;
        case "BookgDt/Dt", "BookgDt/DtTm" ->
            day = text.length() > 10 ? text.substring(0, 10) : text;
        case "AcctSvcrRef", "NtryRef" ->
            reference = reference.isEmpty() || here.equals("AcctSvcrRef") ? text : reference;
        case "AddtlNtryInf" -> words.append(text).append(' ');
        default -> detail(here, text);
      }
    }

    private void detail(String here, String text) {
      if (here.startsWith("NtryDtls/TxDtls/RmtInf/")) {
        words.append(text).append(' ');
      } else if (here.startsWith("NtryDtls/TxDtls/RltdPties/Dbtr/") && here.endsWith("/Nm")) {
        payer = text;
      } else if (here.equals("NtryDtls/TxDtls/Refs/AcctSvcrRef") && reference.isEmpty()) {
        reference = text;
      }
    }
  }

  private static void entry(XMLStreamReader reader, CsvFaults faults, List<StatementLine> lines)
      throws XMLStreamException {
    long line = line(reader);
    var entry = new Entry();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        entry.path.add(reader.getLocalName());
        if (entry.path.equals(List.of("Amt"))) {
          String currency = reader.getAttributeValue(null, "Ccy");
          entry.currency = currency == null ? "" : currency;
        }
        if (entry.path.size() > DEEPEST) {
          throw new XMLStreamException("too deep", reader.getLocation());
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        String text = reader.getText().strip();
        if (!text.isEmpty()) {
          entry.take(text);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (entry.path.isEmpty()) {
          add(entry, line, faults, lines);
          return;
        }
        entry.path.removeLast();
      }
    }
  }

  /// Money that went out and what is not yet booked are passed over.
  private static void add(Entry entry, long line, CsvFaults faults, List<StatementLine> lines) {
    boolean isBooked = entry.status.isEmpty() || entry.status.equals("BOOK");
    if (!entry.sign.equals("CRDT") || !isBooked) {
      return;
    }
    faults.addIf(!entry.currency.equals("MNT"), line, "Ccy", "service.payment.fault.currency");
    faults.addIf(entry.reference.isEmpty(), line, "AcctSvcrRef", "service.payment.fault.reference");
    try {
      var amount = new BigDecimal(entry.amount);
      boolean isWrong = amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2;
      faults.addIf(isWrong, line, "Amt", "service.payment.fault.amount", entry.amount);
      lines.add(
          new StatementLine(
              entry.reference,
              LocalDate.parse(entry.day),
              amount,
              StatementFile.cut(entry.words.toString().strip()),
              StatementFile.cut(entry.payer)));
    } catch (NumberFormatException wrong) {
      faults.add(line, "Amt", "service.payment.fault.amount", entry.amount);
    } catch (DateTimeException wrong) {
      faults.add(line, "BookgDt", "service.payment.fault.date", entry.day);
    }
  }

  private static long line(XMLStreamReader reader) {
    return Math.max(1, reader.getLocation().getLineNumber());
  }
}
