package mn.ukhaalag.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.ReadThings.Named;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// How a list of readings is shown, wherever it stands.
@Component
public class ReadingViews {

  /// Readings of a page, of which some are joined to one line.
  public static final int PAGE = 100;

  private final ReadingLog readings;
  private final ReadingNames names;
  private final Posts posts;
  private final Organisations organisations;

  ReadingViews(ReadingLog readings, ReadingNames names, Posts posts, Organisations organisations) {
    this.readings = readings;
    this.names = names;
    this.posts = posts;
    this.organisations = organisations;
  }

  /// Who looked at a thing in office, as the one whose it is sees it: at `/readings` below its own
  /// page.
  ///
  /// @param name of the thing
  /// @param path of its own page
  /// @param before the id after which the page begins; null for the newest
  public ModelAndView ofThing(Thing thing, String name, String path, @Nullable Long before) {
    return page(path, name, path + "/readings", readings.of(thing, before, PAGE + 1));
  }

  /// A page of them, as the person concerned sees it.
  ///
  /// @param found up to one more than [#PAGE]
  /// @param path of the page itself, without a query
  public ModelAndView page(String back, String backName, String path, List<Reading> found) {
    List<Reading> shown = shown(found);
    var list = list(back, backName, shown, names.of(shown), next(path, "", found));
    return new ModelAndView("access/readings", "it", list);
  }

  /// The same for a page of somebody whom the data do not concern: whose they are is not said.
  ///
  /// @param query what else the path takes, from `&` on
  public ReadingList list(
      String back, String backName, String path, String query, List<Reading> found) {
    return list(back, backName, shown(found), null, next(path, query, found));
  }

  private static List<Reading> shown(List<Reading> found) {
    return found.subList(0, Math.min(PAGE, found.size()));
  }

  private static @Nullable String next(String path, String query, List<Reading> found) {
    return found.size() > PAGE ? path + "?before=" + found.get(PAGE - 1).id() + query : null;
  }

  private ReadingList list(
      String back,
      String backName,
      List<Reading> shown,
      @Nullable Map<Thing, Named> named,
      @Nullable String next) {
    return new ReadingList(
        back,
        backName,
        ReadingLine.join(shown),
        posts.named(
            shown.stream().map(Reading::post).filter(Objects::nonNull).collect(Collectors.toSet())),
        houses(shown),
        named,
        next);
  }

  private Map<UUID, Organisation> houses(List<Reading> shown) {
    var houses = new HashMap<UUID, Organisation>();
    for (Reading reading : shown) {
      @Nullable UUID organisation = reading.organisation();
      if (organisation != null) {
        organisations.find(organisation).ifPresent(it -> houses.put(organisation, it));
      }
    }
    return houses;
  }
}
