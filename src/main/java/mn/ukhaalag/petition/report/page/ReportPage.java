package mn.ukhaalag.petition.report.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.web.Option;

/// The report of a quarter as a table: a row for each organisation, the sum of all first.
///
/// @param quarter for example `2026-1`
/// @param from the first day of receipt that counts, `until` the last one
/// @param due the day by which it is handed in
/// @param organisations that a report can be made of
/// @param organisation the code of the one it is of
/// @param columns the headings of the figures
public record ReportPage(
    String quarter,
    List<Option> quarters,
    LocalDate from,
    LocalDate until,
    LocalDate due,
    String organisation,
    List<Option> organisations,
    List<String> columns,
    List<Line> lines) {

  /// An organisation, and its figures in the order of the columns.
  public record Line(String name, List<String> figures) {}

  /// The address of the same as a file.
  public String file() {
    return "/work/report.csv?quarter=" + quarter + "&organisation=" + organisation;
  }
}
