package mn.ukhaalag.evaluation.board.page;

import java.util.List;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;

/// An organisation in a ranking.
///
/// @param position the same for equal scores; 0 without a score
/// @param late how many measures are late
/// @param change since the month before, with its sign; empty if it is not known
/// @param months one cell for each month of the page
public record Ranked(
    int position,
    Named name,
    String path,
    Grade grade,
    int late,
    String change,
    List<Grade> months) {}
