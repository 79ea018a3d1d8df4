package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisation.Kind;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.evaluation.Mean;
import mn.ukhaalag.evaluation.OrganisationScores;
import mn.ukhaalag.evaluation.OrganisationScores.Row;
import mn.ukhaalag.evaluation.Refreshing;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.board.page.ProvincePage;
import mn.ukhaalag.evaluation.board.page.ProvincePage.Lights;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The board of the province: who stands where, how that changed, and what is late.
@Controller
class ProvincePages {

  static final String PATH = "/work/evaluation";
  private static final int PAGE = 150;
  private static final int MONTHS = 12;

  private final Refreshing refreshing;
  private final OrganisationScores scores;
  private final Scales scales;
  private final Ranking ranking;
  private final Late late;
  private final Organisations organisations;
  private final LegalTime legalTime;

  ProvincePages(
      Refreshing refreshing,
      OrganisationScores scores,
      Scales scales,
      Ranking ranking,
      Late late,
      Organisations organisations,
      LegalTime legalTime) {
    this.refreshing = refreshing;
    this.scores = scores;
    this.scales = scales;
    this.ranking = ranking;
    this.late = late;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// What somebody wants to see; what cannot be understood selects nothing.
  record Wanted(@Nullable String month, @Nullable String kind, @Nullable Integer after) {}

  @GetMapping(PATH)
  ModelAndView show(Actor actor, Wanted wanted) {
    requireOfficial(actor);
    refreshing.catchUp();
    YearMonth month = month(wanted.month());
    String kind = kind(wanted.kind());
    Set<UUID> ranked = ranked(kind);
    List<Row> rows =
        scores.in(month.atDay(1)).stream()
            .filter(it -> ranked.contains(it.organisation()))
            .toList();
    int from = Math.clamp(Objects.requireNonNullElse(wanted.after(), 0), 0, rows.size());
    int to = Math.min(rows.size(), from + PAGE);
    List<YearMonth> columns =
        Stream.iterate(month.minusMonths(MONTHS - 1L), it -> it.plusMonths(1))
            .limit(MONTHS)
            .toList();
    Scale scale = scales.on(Scale.Kind.WORK, legalTime.today());
    Map<UUID, Scale> known = scales.named(rows.stream().map(Row::scale).distinct().toList());
    String address = PATH + "?month=" + month + "&kind=" + kind + "&after=";
    var page =
        new ProvincePage(
            month.toString(),
            Arrays.stream(Kind.values()).map(Kind::name).toList(),
            kind,
            scale.grade(mean(rows)),
            lights(rows, known),
            trend(columns),
            columns.stream().map(YearMonth::toString).toList(),
            ranking.of(rows, from, to, columns, known),
            late.list(actor, null),
            from > 0 ? address + Math.max(0, from - PAGE) : null,
            to < rows.size() ? address + to : null);
    return Views.page("board/province", page);
  }

  static void requireOfficial(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("a board of evaluation for a citizen");
    }
  }

  private Set<UUID> ranked(String kind) {
    return organisations.list().stream()
        .filter(it -> kind.isEmpty() || it.kind().name().equals(kind))
        .map(Organisation::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private YearMonth month(@Nullable String typed) {
    YearMonth now = YearMonth.from(legalTime.today());
    try {
      YearMonth month = typed == null ? now : YearMonth.parse(typed.strip());
      return month.isAfter(now) || month.getYear() < 2000 ? now : month;
    } catch (DateTimeException notAMonth) {
      return now;
    }
  }

  private static String kind(@Nullable String typed) {
    return Arrays.stream(Kind.values())
        .map(Kind::name)
        .filter(it -> it.equals(typed))
        .findFirst()
        .orElse("");
  }

  private static @Nullable BigDecimal mean(List<Row> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    int known = 0;
    for (Row row : rows) {
      BigDecimal score = row.score();
      if (score != null) {
        sum = sum.add(score);
        known++;
      }
    }
    return known == 0 ? null : sum.divide(BigDecimal.valueOf(known), Mean.EXACT);
  }

  private static Lights lights(List<Row> rows, Map<UUID, Scale> scales) {
    int none = 0;
    int late = 0;
    Map<Scale.Light, Integer> counts = new EnumMap<>(Scale.Light.class);
    for (Row row : rows) {
      BigDecimal score = row.score();
      Scale scale = scales.get(row.scale());
      if (score == null || scale == null) {
        none++;
      } else {
        counts.merge(scale.band(score).light(), 1, Integer::sum);
      }
      late += row.late();
    }
    return new Lights(
        counts.getOrDefault(Scale.Light.GREEN, 0),
        counts.getOrDefault(Scale.Light.YELLOW, 0),
        counts.getOrDefault(Scale.Light.RED, 0),
        none,
        late);
  }

  private List<Bar> trend(List<YearMonth> columns) {
    return scores.means(columns.getFirst().atDay(1), columns.getLast().atDay(1)).stream()
        .map(it -> new Bar(YearMonth.from(it.month()).toString(), whole(it.mean())))
        .toList();
  }

  /// A score without digits after the point, as long as a bar.
  static long whole(BigDecimal score) {
    return Math.round(score.doubleValue());
  }
}
