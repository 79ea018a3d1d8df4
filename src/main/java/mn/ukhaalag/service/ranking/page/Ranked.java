package mn.ukhaalag.service.ranking.page;

import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Stages.Plan;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.ranking.Burden;
import org.jspecify.annotations.Nullable;

/// A service among all.
///
/// @param position by burden, from 1; those with the same burden share one
/// @param plan what it is to reach next; null if nothing is planned
/// @param responsible the post that answers for the plan; null if none does, or it is not shown
/// @param isLate whether the day of the plan has passed
public record Ranked(
    int position,
    Service service,
    Label owner,
    Burden burden,
    @Nullable Plan plan,
    @Nullable Label responsible,
    boolean isLate) {

  /// Whether it can still be made more digital by deciding it online.
  public boolean isNext() {
    return service.stage().compareTo(Stage.DECIDED) < 0;
  }

  public String path() {
    return "/work/services/ranking/" + service.code();
  }
}
