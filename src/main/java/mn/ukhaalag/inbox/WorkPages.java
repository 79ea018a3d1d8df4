package mn.ukhaalag.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.inbox.page.Item;
import mn.ukhaalag.inbox.page.Sight;
import mn.ukhaalag.inbox.page.WorkPage;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All that waits for the one who looks, whatever the module.
@Controller
class WorkPages {

  private static final int ROWS = 50;

  private final Worklist worklist;
  private final List<BulkAction> actions;
  private final List<Titles> titles;
  private final Clock clock;

  WorkPages(Worklist worklist, List<BulkAction> actions, List<Titles> titles, Clock clock) {
    this.worklist = worklist;
    this.actions = actions;
    this.titles = List.copyOf(titles);
    this.clock = clock;
  }

  @GetMapping("/work")
  ModelAndView show(
      Actor actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable String whose,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String urgent,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request) {
    requireOfficial(actor);
    Actor reader = actor.reading(Languages.of(request));
    var sight = Sight.of(kind, due, whose, q, "true".equals(urgent), sort);
    return new ModelAndView("inbox/work", "it", page(reader, sight, after));
  }

  /// The account of an official; for everybody else there is no work here.
  static UUID requireOfficial(Actor actor) {
    UUID account = actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("the work of " + account);
    }
    return account;
  }

  private WorkPage page(Actor actor, Sight sight, @Nullable String after) {
    Reach all = worklist.of(actor);
    var shelves =
        all.shelves().stream()
            .filter(shelf -> sight.whose() == null || shelf.kind().name().equals(sight.whose()))
            .toList();
    Key key = Key.of(after);
    List<Item> found = worklist.list(all.on(shelves), sight, key, ROWS + 1);
    List<Item> items = named(actor, found.subList(0, Math.min(ROWS, found.size())));
    String next =
        found.size() > ROWS
            ? sight.path(Worklist.after(items.getLast(), sight.byAge()).written())
            : null;
    return new WorkPage(
        sight,
        actor.holdings().stream().filter(Holding::isDelegated).toList(),
        worklist.count(all),
        items,
        offered(actor, items),
        next,
        key.equals(Key.START) ? null : sight.path(null),
        clock.instant());
  }

  /// Each under the words of the reader's language, as far as somebody knows them.
  private List<Item> named(Actor actor, List<Item> items) {
    if (actor.language() != Language.EN) {
      return items;
    }
    Map<UUID, String> words = new HashMap<>();
    for (Titles some : titles) {
      List<UUID> things =
          items.stream()
              .filter(it -> it.thingKind().equals(some.thingKind()))
              .map(Item::thing)
              .toList();
      if (!things.isEmpty()) {
        words.putAll(some.english(things));
      }
    }
    return items.stream().map(it -> it.titled(words.getOrDefault(it.thing(), it.title()))).toList();
  }

  private List<WorkPage.Action> offered(Actor actor, List<Item> items) {
    return actions.stream()
        .filter(action -> items.stream().anyMatch(it -> it.thingKind().equals(action.thingKind())))
        .filter(action -> action.isFor(actor))
        .map(action -> new WorkPage.Action(action.thingKind(), action.key(), action.path()))
        .toList();
  }
}
