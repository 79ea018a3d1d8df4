package mn.ukhaalag.service.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import mn.ukhaalag.service.CaseTask.Kind;
import mn.ukhaalag.service.form.Label;

/// What became of a step of a process, in some cases.
public final class StepSum {

  private final Spread spread = new Spread();
  private final String element;
  private final Kind kind;
  private final Label name;
  private long opened;
  private long waiting;
  private long done;
  private long against;
  private long late;
  private long sentBack;

  StepSum(ResultSet row) throws SQLException {
    element = row.getString("element");
    kind = Kind.valueOf(row.getString("kind"));
    name = new Label(row.getString("name_mn"), row.getString("name_en"));
  }

  void add(ResultSet row) throws SQLException {
    opened += row.getLong("opened");
    waiting += row.getLong("waiting");
    done += row.getLong("done");
    against += row.getLong("against");
    late += row.getLong("late");
    sentBack += row.getLong("sent_back");
    spread.add(
        (Integer[]) row.getArray("days").getArray(), (Integer[]) row.getArray("tasks").getArray());
  }

  /// The id of the step in the process.
  public String element() {
    return element;
  }

  public Kind kind() {
    return kind;
  }

  public Label name() {
    return name;
  }

  public long opened() {
    return opened;
  }

  public long waiting() {
    return waiting;
  }

  public long done() {
    return done;
  }

  /// Answered against the applicant.
  public long against() {
    return against;
  }

  public long late() {
    return late;
  }

  public long sentBack() {
    return sentBack;
  }

  /// Working days from opening to doing.
  public Spread spread() {
    return spread;
  }

  /// Of all that were opened, in whole per cent.
  public int latePercent() {
    return Sum.percent(late, opened);
  }
}
