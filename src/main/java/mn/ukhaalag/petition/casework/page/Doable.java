package mn.ukhaalag.petition.casework.page;

import java.util.List;
import java.util.Set;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Petition.Outcome;
import org.jspecify.annotations.Nullable;

/// What the law and the actor's posts let be done to a petition now, and what there is to choose
/// from when doing it.
///
/// @param proposed the organisation that the rules of routing name, if it is another one
/// @param mostDays the most days that an extension can give
public record Doable(
    Set<Act> acts,
    List<Choice> organisations,
    @Nullable Choice proposed,
    List<Choice.Group> colleagues,
    List<Choice> templates,
    List<Outcome> outcomes,
    List<Choice.Group> categories,
    List<Choice> areas,
    int mostDays) {

  public boolean has(Act act) {
    return acts.contains(act);
  }
}
