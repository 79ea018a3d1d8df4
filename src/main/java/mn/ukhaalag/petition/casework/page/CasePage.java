package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Answer;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Everything about one petition on one page.
///
/// @param sender null for those who may not know him
/// @param letters those that wait to be checked; empty for those who may not
/// @param keepsRegister whether the actor enters into the register
/// @param conflict why the last act could not be done
/// @param map the drawing of the place; null if it has none
public record CasePage(
    Petition petition,
    Facts facts,
    @Nullable Sender sender,
    List<Attachment> files,
    List<Drafted> answers,
    List<Said> said,
    List<Unproven> letters,
    boolean keepsRegister,
    List<Happening> history,
    List<Line> similar,
    @Nullable SketchMap map,
    Doable doable,
    CaseForm form,
    Problems problems,
    @Nullable Message conflict,
    Instant now) {

  /// The names of what a petition refers to.
  ///
  /// @param subject who is complained of
  /// @param charged who is in charge of the answer
  /// @param merged the petition that it goes on with
  public record Facts(
      Named category,
      boolean isUrgent,
      boolean isSensitive,
      Named area,
      Named organisation,
      @Nullable Named subject,
      @Nullable Named charged,
      List<Named> helpers,
      boolean isExtended,
      @Nullable Line merged,
      List<Line> mergedHere) {}

  /// The address of this page.
  public String path() {
    return "/work/petitions/" + petition.reference().slug();
  }

  /// The draft that waits for the head.
  public Optional<Answer> waiting() {
    return answers.stream()
        .map(Drafted::answer)
        .filter(answer -> answer.decision() == null)
        .findFirst();
  }
}
