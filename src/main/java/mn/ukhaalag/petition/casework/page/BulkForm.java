package mn.ukhaalag.petition.casework.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done to which petitions, as chosen.
///
/// @param petition ids of the chosen ones
/// @param assignee `post:` or `unit:` and its id
public record BulkForm(
    List<UUID> petition, String assignee, String template, String outcome, String ground) {

  /// More than this nobody looks through.
  public static final int MOST = 1000;

  public BulkForm(
      @Nullable List<UUID> petition,
      @Nullable String assignee,
      @Nullable String template,
      @Nullable String outcome,
      @Nullable String ground) {
    this.petition =
        petition == null ? List.of() : petition.stream().distinct().limit(MOST).toList();
    this.assignee = typed(assignee);
    this.template = typed(template);
    this.outcome = typed(outcome);
    this.ground = typed(ground);
  }

  /// The same for these petitions only.
  public BulkForm of(List<UUID> petitions) {
    return new BulkForm(petitions, assignee, template, outcome, ground);
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
