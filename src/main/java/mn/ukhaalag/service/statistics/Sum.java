package mn.ukhaalag.service.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What became of some cases.
public final class Sum {

  private final Spread spread = new Spread();
  private long received;
  private long desk;
  private long waiting;
  private long granted;
  private long refused;
  private long withdrawn;
  private long late;
  private long sentBack;
  private long applicantHours;
  private long officeHours;

  void add(ResultSet row) throws SQLException {
    received += row.getLong("received");
    desk += row.getLong("desk");
    waiting += row.getLong("waiting");
    granted += row.getLong("granted");
    refused += row.getLong("refused");
    withdrawn += row.getLong("withdrawn");
    late += row.getLong("late");
    sentBack += row.getLong("sent_back");
    applicantHours += row.getLong("applicant_hours");
    officeHours += row.getLong("office_hours");
    spread.add(
        (Integer[]) row.getArray("days").getArray(), (Integer[]) row.getArray("cases").getArray());
  }

  public long received() {
    return received;
  }

  /// Those whose applicants asked themselves, and for whom nobody filed at a desk.
  public long online() {
    return received - desk;
  }

  /// Those that are not decided and not withdrawn.
  public long waiting() {
    return waiting;
  }

  public long ended() {
    return granted + refused + withdrawn;
  }

  public long granted() {
    return granted;
  }

  public long refused() {
    return refused;
  }

  public long withdrawn() {
    return withdrawn;
  }

  /// Those that were decided after the legal time, or wait though it is over.
  public long late() {
    return late;
  }

  /// How often cases went back to be completed.
  public long sentBack() {
    return sentBack;
  }

  /// Working days from sending to the decision.
  public Spread spread() {
    return spread;
  }

  /// Of all that came in, in whole per cent.
  public int latePercent() {
    return percent(late, received);
  }

  /// How much of the time to the decision a case lay with its applicant, in whole per cent.
  public int applicantPercent() {
    return percent(applicantHours, applicantHours + officeHours);
  }

  public long applicantHours() {
    return applicantHours;
  }

  public long officeHours() {
    return officeHours;
  }

  static int percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100f * part / whole);
  }
}
