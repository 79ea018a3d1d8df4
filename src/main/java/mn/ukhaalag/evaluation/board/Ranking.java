package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.evaluation.OrganisationScores;
import mn.ukhaalag.evaluation.OrganisationScores.Row;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.board.page.Ranked;
import mn.ukhaalag.evaluation.page.Grade;
import org.springframework.stereotype.Component;

/// Puts organisations in order, with their months beside each other.
@Component
class Ranking {

  private final OrganisationScores scores;
  private final People people;

  Ranking(OrganisationScores scores, People people) {
    this.scores = scores;
    this.people = people;
  }

  /// An organisation's scores by month.
  private record Months(Map<UUID, Map<YearMonth, Row>> rows) {

    Grade grade(UUID organisation, YearMonth month, Map<UUID, Scale> scales) {
      Row row = rows.getOrDefault(organisation, Map.of()).get(month);
      Scale scale = row == null ? null : scales.get(row.scale());
      return row == null || scale == null ? Grade.NONE : scale.grade(row.score());
    }

    String change(UUID organisation, YearMonth month) {
      Map<YearMonth, Row> own = rows.getOrDefault(organisation, Map.of());
      Row now = own.get(month);
      Row before = own.get(month.minusMonths(1));
      BigDecimal score = now == null ? null : now.score();
      BigDecimal earlier = before == null ? null : before.score();
      if (score == null || earlier == null) {
        return "";
      }
      BigDecimal difference = Scale.rounded(score).subtract(Scale.rounded(earlier));
      return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }
  }

  /// Some of the rows of a month, with their positions among all of them.
  ///
  /// @param all rows of the month, the best first
  /// @param columns the months of the heat-map
  List<Ranked> of(
      List<Row> all, int from, int to, List<YearMonth> columns, Map<UUID, Scale> scales) {
    List<Integer> positions = positions(all, from, to);
    List<Row> shown = all.subList(from, to);
    Months months = months(shown, columns);
    var ranked = new ArrayList<Ranked>();
    for (int place = 0; place < shown.size(); place++) {
      Row row = shown.get(place);
      UUID id = row.organisation();
      YearMonth month = YearMonth.from(row.month());
      ranked.add(
          new Ranked(
              positions.get(place),
              people.organisation(id),
              people.board(id),
              months.grade(id, month, scales),
              row.late(),
              months.change(id, month),
              columns.stream().map(column -> months.grade(id, column, scales)).toList()));
    }
    return List.copyOf(ranked);
  }

  /// The positions of some of the rows: those with the same score share one, and one without has 0.
  private static List<Integer> positions(List<Row> all, int from, int to) {
    int first = from;
    while (first > 0 && from < to && isSame(all.get(first - 1), all.get(first))) {
      first--;
    }
    var positions = new ArrayList<Integer>();
    int position = first + 1;
    for (int place = first; place < to; place++) {
      if (place > first && !isSame(all.get(place - 1), all.get(place))) {
        position = place + 1;
      }
      if (place >= from) {
        positions.add(all.get(place).score() == null ? 0 : position);
      }
    }
    return positions;
  }

  private static boolean isSame(Row one, Row other) {
    BigDecimal score = one.score();
    BigDecimal next = other.score();
    if (score == null || next == null) {
      return score == null && next == null;
    }
    return Scale.rounded(score).compareTo(Scale.rounded(next)) == 0;
  }

  private Months months(List<Row> shown, List<YearMonth> columns) {
    Map<UUID, Map<YearMonth, Row>> rows = new HashMap<>();
    scores
        .between(
            shown.stream().map(Row::organisation).toList(),
            columns.getFirst().atDay(1),
            columns.getLast().atDay(1))
        .forEach(
            row ->
                rows.computeIfAbsent(row.organisation(), id -> new HashMap<>())
                    .put(YearMonth.from(row.month()), row));
    return new Months(rows);
  }
}
