package mn.ukhaalag.plan.drafting.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.plan.Steps.Taken;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A plan with all that stands in it.
///
/// @param above the documents that it carries out, the next one first
/// @param lines its objectives and measures in the order of the paper
/// @param money of all its lines, by source
/// @param steps what happened to it, newest first
/// @param doable the steps that the actor may take now
/// @param isWriter whether the actor may write in it now
/// @param maySucceed whether he may begin the plan of the next time with it
/// @param maySpread whether he may give it to officials
/// @param isWrong whether weights are not 100 somewhere
/// @param conflict why the last act could not be done; null if nothing went wrong
public record DocumentPage(
    Document document,
    Named owner,
    Named organisation,
    Named keeper,
    List<Document> above,
    List<ListPage.Row> below,
    List<Line> lines,
    List<Money> money,
    List<History> steps,
    List<Step> doable,
    boolean isWriter,
    boolean maySucceed,
    boolean maySpread,
    boolean isWrong,
    Typed form,
    Problems problems,
    @Nullable Message conflict,
    LocalDate today) {

  /// What is planned and was spent from a source, in tögrög.
  public record Money(Source source, BigDecimal planned, BigDecimal spent) {}

  /// A step that was taken, by whom, with its files.
  public record History(Taken taken, Named who, List<Attachment> files) {}
}
