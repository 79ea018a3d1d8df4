package mn.ukhaalag.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.access.SecondProof;
import mn.ukhaalag.inbox.page.FeedPage;
import mn.ukhaalag.inbox.page.Item;
import mn.ukhaalag.inbox.page.Sight;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One's deadlines in one's own calendar program, by a secret address. The feed says the number
/// and the kind of each task and nothing more: it leaves the house.
@Controller
class FeedPages {

  private static final String PAGE = "/work/calendar";
  private static final int LONGEST_FEED = 1000;
  private static final Sight ALL = Sight.of(null, null, null, null, false, null);

  private final Feeds feeds;
  private final Worklist worklist;
  private final Accounts accounts;
  private final SecondProof proof;
  private final OwnerCheck owner;
  private final Words words;
  private final Notes notes;
  private final String home;

  FeedPages(
      Feeds feeds,
      Worklist worklist,
      Accounts accounts,
      SecondProof proof,
      OwnerCheck owner,
      Words words,
      Notes notes,
      @Value("${ukhaalag.address}") String home) {
    this.feeds = feeds;
    this.worklist = worklist;
    this.accounts = accounts;
    this.proof = proof;
    this.owner = owner;
    this.words = words;
    this.notes = notes;
    this.home = home;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor, HttpServletRequest request) {
    return page(WorkPages.requireOfficial(actor), request, new Problems());
  }

  /// Whoever has a second step is asked for it, as before every [GraveAct].
  private ModelAndView page(UUID account, HttpServletRequest request, Problems problems) {
    OwnerWay way =
        proof.has(account) ? OwnerWay.of(OwnerWay.Kind.SECOND_STEP) : owner.way(request, account);
    var page = new FeedPage(feeds.madeAt(account).orElse(null), way, problems);
    return new ModelAndView("inbox/calendar", "it", page);
  }

  /// Whoever has no second step shows his password, or himself elsewhere: the address is read
  /// without signing in, also when this session is long over.
  @GraveAct
  @PostMapping(PAGE)
  ModelAndView renew(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    UUID account = WorkPages.requireOfficial(actor);
    var problems = new Problems();
    if (!proof.has(account) && !owner.isShown(request, account, problems)) {
      return Forms.again(page(account, request, problems));
    }
    notes.tell(response, "inbox.calendar.made", home + PAGE + "/" + feeds.renew(account) + ".ics");
    return Forms.seeOther(PAGE);
  }

  @PostMapping(PAGE + "/removal")
  ModelAndView remove(Actor actor, HttpServletResponse response) {
    feeds.remove(WorkPages.requireOfficial(actor));
    notes.tell(response, "inbox.calendar.removed");
    return Forms.seeOther(PAGE);
  }

  @GetMapping(PAGE + "/{secret}.ics")
  ResponseEntity<String> feed(@PathVariable String secret) {
    Actor actor =
        feeds
            .account(secret)
            .flatMap(accounts::actor)
            .orElseThrow(() -> new NotFound("a calendar"));
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar;charset=UTF-8")
        .header("X-Robots-Tag", "noindex")
        .cacheControl(CacheControl.noStore())
        .body(calendar(actor, worklist.list(worklist.of(actor), ALL, Key.START, LONGEST_FEED)));
  }

  private String calendar(Actor actor, List<Item> items) {
    var file = new CalendarFile(words.get(actor.language(), "inbox.title"));
    for (Item item : items) {
      if (item.dueAt() != null) {
        String summary = item.reference() + " – " + words.get(actor.language(), item.kind());
        file.task(
            item.id(), summary, home + item.path(), item.dueAt(), item.since(), item.urgent());
      }
    }
    return file.finished();
  }
}
