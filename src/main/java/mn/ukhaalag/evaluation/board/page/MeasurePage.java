package mn.ukhaalag.evaluation.board.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// A measure: what was promised, what was told, what proves it, and what the monitoring team
/// found.
///
/// @param told the percent that was told last; empty before the first word
/// @param mayCheck whether the one who looks may write down a finding
public record MeasurePage(
    UUID id,
    String code,
    String title,
    String result,
    Named organisation,
    Named post,
    LocalDate startsOn,
    LocalDate dueOn,
    String told,
    Grade grade,
    String why,
    String documentTitle,
    String documentPath,
    String planPath,
    List<Word> words,
    List<Found> findings,
    boolean mayCheck,
    Typed typed,
    Problems problems) {

  /// What was told by whoever carries it out.
  public record Word(String words, String percent, LocalDate day, Instant at, List<Proof> proofs) {}

  /// What the monitoring team found.
  public record Found(
      String kind,
      String told,
      String percent,
      String reason,
      String evidence,
      Instant at,
      Named by,
      List<Proof> proofs) {}

  /// A file.
  public record Proof(Attachment file, String path) {}
}
