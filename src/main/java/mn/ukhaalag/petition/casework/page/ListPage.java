package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.inbox.BulkAction;
import org.jspecify.annotations.Nullable;

/// The petitions of an organisation, as they were asked for.
///
/// @param count how many there are, counted no further than `mostCounted`
/// @param next the address of the next page
/// @param actions what the actor may do to many of them at once
/// @param mayExport whether the actor may take the register with him
public record ListPage(
    List<Row> rows,
    ListForm form,
    int count,
    int mostCounted,
    @Nullable String next,
    boolean mayExport,
    List<BulkAction> actions,
    List<Choice> organisations,
    List<Choice.Group> categories,
    List<Choice.Group> colleagues,
    Instant now) {

  /// A petition with the names of what it refers to.
  public record Row(Line line, Named category, @Nullable Named charged) {}
}
