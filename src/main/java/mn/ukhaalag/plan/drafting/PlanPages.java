package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.ListPage;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of plans, and the beginning of a new one.
@Controller
@RequestMapping("/work/plans")
class PlanPages {

  private static final int ROWS = 50;

  private final DocumentList list;
  private final Rights rights;
  private final Names names;
  private final Heads heads;
  private final Notes notes;

  PlanPages(DocumentList list, Rights rights, Names names, Heads heads, Notes notes) {
    this.list = list;
    this.rights = rights;
    this.names = names;
    this.heads = heads;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@RequestParam Map<String, String> params, Actor actor) {
    Sight sight = rights.sight(actor);
    var typed = new Typed(params);
    List<Document> found = list.find(sight, filter(typed), after(typed), ROWS + 1);
    List<Document> shown = found.stream().limit(ROWS).toList();
    Set<UUID> offered = sight.headed().isEmpty() ? sight.own() : sight.headed();
    var page =
        new ListPage(
            rows(shown),
            typed,
            sight.everything() ? names.organisations() : names.organisations(offered),
            found.size() > ROWS ? next(typed, shown.getLast()) : null);
    return Views.page("drafting/list", page, HttpStatus.OK);
  }

  private List<ListPage.Row> rows(List<Document> documents) {
    Map<UUID, Named> owners = names.owners(documents);
    return documents.stream()
        .map(it -> new ListPage.Row(it, owners.getOrDefault(it.id(), Named.NONE)))
        .toList();
  }

  private static DocumentList.Filter filter(Typed typed) {
    var reading = new Reading(typed, new Problems());
    String year = typed.get("year");
    return new DocumentList.Filter(
        reading.optionalChoice("level", Level.class).orElse(null),
        reading.id("organisation"),
        year.matches("\\d{4}") ? Integer.valueOf(year) : null,
        typed.has("words") ? typed.get("words") : null);
  }

  private static @Nullable UUID after(Typed typed) {
    return new Reading(typed, new Problems()).id("after");
  }

  private static String next(Typed typed, Document last) {
    Map<String, String> query = new TreeMap<>(typed.values());
    query.put("after", last.id().toString());
    return "/work/plans?"
        + query.entrySet().stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @GetMapping("/new")
  ModelAndView form(@RequestParam Map<String, String> params, Actor actor) {
    return heads.form(actor, null, new Typed(params), new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView begin(
      @RequestParam Map<String, String> params, Actor actor, HttpServletResponse response) {
    var typed = new Typed(params);
    var problems = new Problems();
    var begun = heads.begin(actor, typed, problems);
    if (begun.isEmpty()) {
      return heads.form(actor, null, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    notes.tell(response, "plan.note.begun", begun.get().reference());
    return Forms.seeOther(begun.get().path());
  }
}
