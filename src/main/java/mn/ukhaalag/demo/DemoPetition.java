package mn.ukhaalag.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;

/// A line of the file of demo petitions: what a citizen wrote and what the office answered.
record DemoPetition(NamedCsvRecord row) {

  private static final String ANY_MONTH = "0";

  Kind kind() {
    return Kind.valueOf(row.getField("kind"));
  }

  String answer() {
    return row.getField("answer_mn");
  }

  /// 1 to 12 for what belongs to a season; 0 for any time.
  int month() {
    String month = row.getField("month");
    return Integer.parseInt(month.isEmpty() ? ANY_MONTH : month);
  }

  Outcome outcome() {
    return kind().isDecided() ? Outcome.valueOf(row.getField("outcome")) : Outcome.ACKNOWLEDGED;
  }

  FilingForm form(String name, String registerNumber, String phone) {
    return new FilingForm(
        kind().name(),
        row.getField("category_code"),
        row.getField("bag_code").isEmpty() ? row.getField("sum_code") : row.getField("bag_code"),
        row.getField("place_mn"),
        null,
        null,
        row.getField("title_mn"),
        row.getField("body_mn"),
        Boolean.parseBoolean(row.getField("publishable")) ? "yes" : "",
        null,
        name,
        registerNumber,
        phone,
        null,
        null,
        null);
  }
}
