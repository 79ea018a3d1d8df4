package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.ranking.OneView.Doing;
import mn.ukhaalag.service.statistics.Counting;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What one service costs people: for every official to read, for its administrators to fill in.
@Controller
@RequestMapping(RankingPages.PATH + "/{code}")
class OnePages {

  private final Services services;
  private final Keeping keeping;
  private final Inventories inventories;
  private final Topics topics;
  private final Taxonomy taxonomy;
  private final FigureFields fields;
  private final OneView view;
  private final Counting counting;
  private final Notes notes;

  OnePages(
      Services services,
      Keeping keeping,
      Inventories inventories,
      Topics topics,
      Taxonomy taxonomy,
      FigureFields fields,
      OneView view,
      Counting counting,
      Notes notes) {
    this.services = services;
    this.keeping = keeping;
    this.inventories = inventories;
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.fields = fields;
    this.view = view;
    this.counting = counting;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @RequestParam @Nullable String year) {
    RankingPages.requireOfficial(actor);
    counting.catchUp();
    Service service = services.find(code).orElseThrow(() -> new NotFound("service " + code));
    return view.page(actor, service, view.year(year), Doing.NOTHING);
  }

  /// Takes the figures of a year.
  @PostMapping("/figures")
  ModelAndView tell(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam @Nullable String year,
      @RequestParam Map<String, String> typed) {
    Service service = keeping.of(actor, code);
    int about = view.year(year);
    var form = new Typed(typed);
    var problems = new Problems();
    Inventory told = fields.read(service.id(), about, form, problems);
    if (!problems.isEmpty()) {
      return Forms.again(view.page(actor, service, about, new Doing(form, problems)));
    }
    inventories.put(service, told, keeping.author(actor, service));
    notes.tell(response, "service.ranking.note.told");
    return Forms.seeOther(path(service, about));
  }

  /// Takes which topics of petitions are about the service.
  @PostMapping("/topics")
  ModelAndView choose(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam @Nullable String year,
      @RequestParam(required = false) @Nullable List<String> topic) {
    Service service = keeping.of(actor, code);
    Set<String> chosen = new HashSet<>(topic == null ? List.of() : topic);
    chosen.removeIf(it -> taxonomy.find(it).isEmpty());
    topics.choose(service, chosen, keeping.author(actor, service));
    notes.tell(response, "service.ranking.note.topics");
    return Forms.seeOther(path(service, view.year(year)));
  }

  static String path(Service service, int year) {
    return RankingPages.PATH + "/" + service.code() + "?year=" + year;
  }
}
