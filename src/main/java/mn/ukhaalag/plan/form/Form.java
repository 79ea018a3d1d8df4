package mn.ukhaalag.plan.form;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file being written, part after part from its beginning to its end, so that a long one needs
/// no more memory than a short one. All texts come as [Cell#printable] leaves them.
interface Form extends Closeable {

  /// How wide the columns are, in hundredths of the page.
  List<Integer> WIDTHS = List.of(4, 13, 15, 12, 6, 6, 7, 6, 21, 10);

  /// Those of a [Summary]: the number, the name, four figures.
  List<Integer> SUMMARY_WIDTHS = List.of(5, 43, 13, 13, 13, 13);

  /// What stands before all tables, and on every page.
  ///
  /// @param language as an IETF tag
  /// @param mark that it is a draft; empty if it is none
  /// @param approval who approved it and when, or lines to sign on
  /// @param facts the plan, the period, the organisation
  /// @param columns the headings of the ten columns
  /// @param page the word before the number of a page
  record Front(
      String language,
      String mark,
      List<String> approval,
      String title,
      List<String> facts,
      List<String> columns,
      String page) {}

  /// One report in the file.
  ///
  /// @param title empty if it is the only one
  record Section(String title, List<Line> lines, String totals) {}

  /// One row of the table.
  ///
  /// @param isFirst whether it begins a measure; the others show further indicators of it
  record Line(List<Cell> cells, boolean isFirst) {}

  /// What stands after all tables.
  ///
  /// @param summary null if there is only one report
  record Ending(@Nullable Summary summary, List<String> notes, List<String> signatures) {}

  /// A small table, one row for each report.
  record Summary(String title, List<String> columns, List<List<Cell>> rows) {}

  void add(Section section) throws IOException;

  void end(Ending ending) throws IOException;
}
