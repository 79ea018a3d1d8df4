package mn.ukhaalag.petition.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mn.ukhaalag.petition.figures.Cell.Answered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All figures, in memory. Every few seconds at most, one caller looks whether they were counted
/// anew, on whatever node.
@Component
class Figures {

  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final JdbcClient database;
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
  private volatile Copy copy = new Copy(-1, List.of());

  Figures(JdbcClient database) {
    this.database = database;
  }

  private record Copy(long version, List<Cell> cells) {}

  /// All cells, in the order of months.
  List<Cell> cells() {
    long now = System.nanoTime();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + PATIENCE_NANOS)) {
      look();
    }
    return copy.cells();
  }

  /// The sums of what is selected, by the values of the dimension in their order.
  SortedMap<String, Totals> by(Dimension dimension, Selection selection) {
    var sums = new TreeMap<String, Totals>();
    for (Cell cell : cells()) {
      if (selection.has(cell)) {
        sums.computeIfAbsent(dimension.of(cell), value -> new Totals()).add(cell);
      }
    }
    return sums;
  }

  Totals total(Selection selection) {
    var total = new Totals();
    cells().stream().filter(selection::has).forEach(total::add);
    return total;
  }

  /// Looks now whether there is anything new.
  synchronized void look() {
    long version = version();
    if (version != copy.version()) {
      copy = new Copy(version, read());
    }
  }

  private long version() {
    return database.sql("select version from petition.figure_state").query(Long.class).single();
  }

  private List<Cell> read() {
    return database
        .sql(
            """
            select month, organisation_id, category_code, sum_code, channel, received, in_time,
                   late, stars, ratings, days, answered
            from petition.figure
            order by month
            """)
        .query((row, number) -> cell(row))
        .list();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getObject("month", LocalDate.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("category_code"),
        row.getString("sum_code"),
        row.getString("channel"),
        row.getInt("received"),
        row.getInt("in_time"),
        row.getInt("late"),
        row.getInt("stars"),
        row.getInt("ratings"),
        answers(row.getArray("days"), row.getArray("answered")));
  }

  private static List<Answered> answers(Array days, Array numbers) throws SQLException {
    var day = (Integer[]) days.getArray();
    var number = (Integer[]) numbers.getArray();
    var answers = new ArrayList<Answered>(day.length);
    for (int index = 0; index < day.length; index++) {
      answers.add(new Answered(day[index], number[index]));
    }
    return answers;
  }
}
