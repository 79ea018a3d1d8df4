package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.Spreads.Line;
import mn.ukhaalag.plan.drafting.Spreads.Order;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.Row;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.State;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a head sees who is to get a measure or a plan, says yes, and follows how far it is.
@Controller
@RequestMapping("/work/plans/spreads/{id}")
class SpreadRunPages {

  private static final int REFRESH_SECONDS = 2;

  private final Spreads spreads;
  private final Rights rights;
  private final Documents documents;
  private final Measures measures;
  private final Names names;

  SpreadRunPages(
      Spreads spreads, Rights rights, Documents documents, Measures measures, Names names) {
    this.spreads = spreads;
    this.rights = rights;
    this.documents = documents;
    this.measures = measures;
    this.names = names;
  }

  static String path(UUID id) {
    return "/work/plans/spreads/" + id;
  }

  /// How far it is. The browser asks again by itself, also without any script.
  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Order order = find(id);
    held(actor, order);
    if (order.state() == State.RUNNING) {
      response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
    }
    Measure measure = measures.find(order.measure()).orElse(null);
    var page =
        new SpreadRunPage(
            id, documents.get(order.document()), measure, order.state(), rows(id, measure));
    return Views.page("drafting/spread-run", page, HttpStatus.OK);
  }

  @GraveAct
  @PostMapping("/beginning")
  ModelAndView begin(@PathVariable UUID id, Actor actor) {
    Order order = find(id);
    Holding held = held(actor, order);
    if (!spreads.begin(actor.as(held), order)) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    return Forms.seeOther(path(id));
  }

  private Order find(UUID id) {
    return spreads.find(id).orElseThrow(() -> new NotFound("spread " + id));
  }

  private Holding held(Actor actor, Order order) {
    Document document = rights.see(actor, order.document());
    return rights
        .leader(actor, document.organisation(), null)
        .orElseThrow(() -> new NotFound("to give out " + document.id()));
  }

  private List<Row> rows(UUID id, @Nullable Measure measure) {
    List<Line> lines = spreads.lines(id);
    Map<UUID, Named> called = called(lines, measure);
    String made = measure == null ? "/work/plans/" : "/work/measures/";
    return lines.stream()
        .map(
            it ->
                new Row(
                    called.getOrDefault(it.target(), Named.NONE),
                    it.outcome(),
                    it.made() == null ? null : made + it.made()))
        .sorted(Comparator.comparing(Row::outcome).thenComparing(it -> it.name().mn()))
        .toList();
  }

  private Map<UUID, Named> called(List<Line> lines, @Nullable Measure measure) {
    List<UUID> targets = lines.stream().map(Line::target).toList();
    var called = new HashMap<UUID, Named>();
    if (measure != null) {
      names
          .organisations(targets)
          .forEach(it -> called.put(UUID.fromString(it.value()), it.label()));
    } else {
      Names.Known known = names.known(targets);
      targets.forEach(it -> called.put(it, known.of(it)));
    }
    return called;
  }
}
