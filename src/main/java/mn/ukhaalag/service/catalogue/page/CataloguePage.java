package mn.ukhaalag.service.catalogue.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services.Match;

/// Services to choose from.
///
/// @param query as it was typed
/// @param life the chosen life event by its slug; empty for all
/// @param organisation the code of the chosen one; empty for all
/// @param match how what was found fits the words
/// @param groups what was found, if all words fit
/// @param ranked what was found, best first, if not all words fit
/// @param owners those who answer for services
/// @param online those that can be asked for here
/// @param tags the keys of the words for other ways to a service
public record CataloguePage(
    String query,
    String life,
    String organisation,
    Match match,
    List<Group> groups,
    List<Service> ranked,
    List<Organisation> owners,
    Map<UUID, Organisation> names,
    Set<UUID> online,
    Map<UUID, List<String>> tags) {

  /// The services of a life event.
  public record Group(LifeEvent life, List<Service> services) {}

  public boolean isFiltered() {
    return !query.isEmpty() || !life.isEmpty() || !organisation.isEmpty();
  }

  public int count() {
    return ranked.size() + groups.stream().mapToInt(it -> it.services().size()).sum();
  }
}
