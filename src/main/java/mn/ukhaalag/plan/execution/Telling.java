package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.ExecutionRecord;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells what was done, with its evidence and what the indicators reached: all of it or nothing.
@Component
class Telling implements ExecutionRecord {

  private final Execution execution;
  private final Figures figures;
  private final Evidence evidence;
  private final Measures measures;
  private final Tasks tasks;
  private final Settling settling;

  Telling(
      Execution execution,
      Figures figures,
      Evidence evidence,
      Measures measures,
      Tasks tasks,
      Settling settling) {
    this.execution = execution;
    this.figures = figures;
    this.evidence = evidence;
    this.measures = measures;
    this.tasks = tasks;
    this.settling = settling;
  }

  /// What is told.
  ///
  /// @param percent null to leave it as it was said before
  record Word(
      String words,
      @Nullable BigDecimal percent,
      LocalDate day,
      List<Reached> reached,
      List<Upload.Stored> files) {}

  /// What an indicator reached.
  record Reached(Indicator indicator, Actual actual) {}

  @Override
  @Transactional
  public void tell(
      Author author, Measure measure, String words, BigDecimal percent, LocalDate day) {
    tell(author, measure, new Word(words, percent, day, List.of(), List.of()));
  }

  @Override
  @Transactional
  public void settle(Author author, Report report) {
    settling.settle(author, report);
  }

  @Transactional
  public void tell(Author author, Measure measure, Word word) {
    UUID note = execution.tell(author, measure, word);
    evidence.attach(Execution.NOTE, note, word.files(), author);
    word.reached().forEach(it -> figures.reach(author, it.indicator(), it.actual()));
    Measure now = measures.get(measure.id());
    if (now.state() == Measure.State.DONE) {
      tasks.finished(now, author);
    }
  }
}
