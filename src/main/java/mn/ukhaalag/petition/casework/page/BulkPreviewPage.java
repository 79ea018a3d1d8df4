package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;

/// What would be done to which of the chosen petitions, and what not, and why.
public record BulkPreviewPage(
    BulkKind kind,
    List<Petition> possible,
    List<Refused> refused,
    BulkForm form,
    List<Choice.Group> colleagues,
    List<Choice> templates,
    List<Outcome> outcomes,
    Problems problems,
    Instant now) {

  /// A petition to which it cannot be done.
  public record Refused(Petition petition, Message reason) {}
}
