package mn.ukhaalag.petition.casework.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The rules by which petitions of one category come to an organisation.
///
/// @param tried where one from the chosen area would go; null if none was chosen
public record RoutesPage(
    List<Shown> rules,
    @Nullable Named tried,
    List<Choice.Group> categories,
    List<Choice> areas,
    List<Choice> organisations,
    Form form,
    Problems problems) {

  /// A rule in force.
  ///
  /// @param area null for everywhere
  public record Shown(UUID id, @Nullable Named area, Named organisation, int priority) {}

  /// A new rule, or a question where something would go, as typed.
  public record Form(
      String category, String area, String ruleArea, String organisation, String priority) {

    public Form(
        @Nullable String category,
        @Nullable String area,
        @Nullable String ruleArea,
        @Nullable String organisation,
        @Nullable String priority) {
      this.category = typed(category);
      this.area = typed(area);
      this.ruleArea = typed(ruleArea);
      this.organisation = typed(organisation);
      this.priority = typed(priority);
    }

    private static String typed(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }
}
