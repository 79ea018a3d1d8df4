package mn.ukhaalag.plan.execution.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Links.Served;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A measure with all that was promised and all that was done.
///
/// @param executors who helps, each by its key
/// @param serves the sentences of higher documents that it carries out
/// @param budget what was planned, in tögrög
/// @param spent what was told as spent until now, in tögrög
/// @param helperPosts that can be asked to help
/// @param who carries it out; empty while the organisation has named nobody
/// @param obstacle why it is stuck; null if it is not
/// @param can what the actor may do now
/// @param conflict why the last act could not be done; null if nothing went wrong
public record ExecutionPage(
    Document document,
    Objective objective,
    Measure measure,
    Named organisation,
    Named who,
    List<Choice> executors,
    List<Served> serves,
    List<Measure> activities,
    Map<Source, BigDecimal> budget,
    Map<Source, BigDecimal> spent,
    List<Gauge> gauges,
    List<Told> notes,
    @Nullable Stuck obstacle,
    List<Asked> changes,
    Can can,
    List<Choice> organisations,
    List<Choice> helperPosts,
    List<Choice> posts,
    Typed form,
    Problems problems,
    @Nullable Message conflict,
    LocalDate today) {

  /// What the actor may do.
  ///
  /// @param tells whether he may write what was done
  /// @param enters whether he may enter values of indicators and nothing else
  /// @param decides whether he may decide what others asked for
  /// @param assigns whether he may name who carries it out
  /// @param writes whether he may write in the plan now
  /// @param spreads whether he may give it to other organisations
  public record Can(
      boolean tells,
      boolean enters,
      boolean decides,
      boolean assigns,
      boolean writes,
      boolean spreads) {}

  /// An indicator with what was aimed at and reached.
  ///
  /// @param quarter for which a value is entered now
  /// @param cells by quarter, the whole year last
  /// @param progress from 0 to 1 and past both; null if it cannot be said
  /// @param parts of the break-down with what was entered for that quarter; one empty part where
  ///     there is none
  /// @param shares what each part of the break-down reached this year; empty where there is none
  /// @param isFed whether the system fills it
  public record Gauge(
      Indicator indicator,
      int year,
      int quarter,
      List<Cell> cells,
      @Nullable BigDecimal progress,
      List<Part> parts,
      List<Share> shares,
      boolean isFed) {}

  /// What was reached by a part of the break-down in the year.
  public record Share(Named name, BigDecimal reached) {}

  /// What was aimed at and reached by the end of a quarter (0: of the year).
  public record Cell(
      int year, int quarter, @Nullable BigDecimal target, @Nullable BigDecimal reached) {}

  /// A part of a break-down, and what was entered for it.
  ///
  /// @param code for example `SEX:F`; empty for all
  public record Part(String code, Named name, String value, String numerator, String denominator) {

    /// The field of the form, for the value, `numerator` or `denominator`.
    public static String field(UUID indicator, String what, String part) {
      return what + "-" + indicator + (part.isEmpty() ? "" : "-" + part.replace(':', '_'));
    }
  }

  /// What was done, with its evidence.
  public record Told(
      String words,
      @Nullable BigDecimal percent,
      LocalDate day,
      Instant at,
      Named who,
      List<Attachment> files) {}

  /// Why it is stuck, and whom it waits for.
  public record Stuck(String reason, String waitsFor, Named organisation, Instant since) {}

  /// A change that was asked for.
  ///
  /// @param indicator what its target belongs to; null for a due day
  /// @param granted null while it waits
  public record Asked(
      UUID id,
      String kind,
      @Nullable String indicator,
      String period,
      String before,
      String after,
      String reason,
      Instant at,
      Named who,
      @Nullable Boolean granted,
      @Nullable String remark,
      boolean isOwn) {}
}
