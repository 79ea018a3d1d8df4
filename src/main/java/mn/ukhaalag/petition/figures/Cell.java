package mn.ukhaalag.petition.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was received in a month by one organisation in one category, sum and channel.
///
/// @param month its first day
/// @param inTime answered within the legal time
/// @param late answered after it, or not answered though it is over
/// @param stars the sum of all ratings
/// @param answers how many answers took how many days
record Cell(
    LocalDate month,
    UUID organisation,
    String category,
    String sum,
    String channel,
    int received,
    int inTime,
    int late,
    int stars,
    int ratings,
    List<Answered> answers) {

  /// So many answers took so many whole days.
  record Answered(int days, int number) {}
}
