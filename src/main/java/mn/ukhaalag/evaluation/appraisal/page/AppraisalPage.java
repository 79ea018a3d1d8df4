package mn.ukhaalag.evaluation.appraisal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// An evaluation as one side sees it.
///
/// @param person name and post of whom it concerns
/// @param side PERSON, RATER or DECIDER
/// @param grade as it stands; nothing before it is rated
public record AppraisalPage(
    UUID id,
    String person,
    Named post,
    Named organisation,
    Named rater,
    Named decider,
    int year,
    String half,
    String side,
    String state,
    Grade grade,
    Named source,
    List<PartLine> parts,
    List<Done> done,
    List<Meeting> meetings,
    List<String> needs,
    @Nullable Instant objectUntil,
    Form form) {

  /// A part of the reckoning, written for the reader.
  ///
  /// @param self what the official says of himself; empty if nothing
  /// @param value that counts; empty if it is left out or not rated yet
  /// @param share of 100 among the parts that count
  public record PartLine(
      Named name,
      String weight,
      String self,
      String value,
      String share,
      String sourceKey,
      int of) {}

  /// A step that was taken.
  public record Done(String step, String words, Instant at, Named by) {}

  public record Meeting(LocalDate day, String notes) {}

  /// A part that can be rated in the form.
  public record Rateable(String field, Named name) {}

  /// What the one who looks can do.
  ///
  /// @param ask ASSESS, RATE, ANSWER, DECIDE or nothing
  /// @param parts that can be rated in that form
  /// @param colleagues that can be asked; empty where the rule does not have it
  /// @param mayMeet whether he may write down a meeting
  public record Form(
      String ask,
      List<Rateable> parts,
      List<Option> colleagues,
      boolean mayMeet,
      int revision,
      Typed typed,
      Problems problems) {}
}
