package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Feeds;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.IndicatorPage;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the indicators of a measure are written.
@Controller
@RequestMapping("/work/measures/{id}/indicators")
class IndicatorPages {

  private final Writing writing;
  private final Aiming aiming;
  private final IndicatorForms forms;
  private final Indicators indicators;
  private final Feeds feeds;
  private final Names names;
  private final Notes notes;

  IndicatorPages(
      Writing writing,
      Aiming aiming,
      IndicatorForms forms,
      Indicators indicators,
      Feeds feeds,
      Names names,
      Notes notes) {
    this.writing = writing;
    this.aiming = aiming;
    this.forms = forms;
    this.indicators = indicators;
    this.feeds = feeds;
    this.names = names;
    this.notes = notes;
  }

  /// What a request was about.
  private record Visit(Measure measure, @Nullable Indicator indicator, Typed typed) {}

  @GetMapping("/new")
  ModelAndView form(@PathVariable UUID id, Actor actor) {
    var visit =
        new Visit(
            writing.measure(actor, id),
            null,
            new Typed(Map.of("direction", "RISING", "counting", "POINT")));
    return page(visit, new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    return save(new Visit(writing.measure(actor, id), null, new Typed(params)), actor, response);
  }

  @GetMapping("/{indicator}")
  ModelAndView edit(@PathVariable UUID id, @PathVariable UUID indicator, Actor actor) {
    Measure measure = writing.measure(actor, id);
    Indicator before = known(measure, indicator);
    return page(new Visit(measure, before, forms.typed(before)), new Problems(), HttpStatus.OK);
  }

  @PostMapping("/{indicator}")
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable UUID indicator,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Measure measure = writing.measure(actor, id);
    return save(new Visit(measure, known(measure, indicator), new Typed(params)), actor, response);
  }

  private ModelAndView save(Visit visit, Actor actor, HttpServletResponse response) {
    Document document = writing.of(visit.measure());
    var reading = new Reading(visit.typed(), new Problems());
    var facts = forms.read(reading, visit.measure().promise().organisation());
    var feed = forms.feed(reading).map(it -> it.key()).orElse(null);
    var targets = IndicatorForms.targets(reading, document, facts);
    if (!reading.problems().isEmpty()) {
      return page(visit, reading.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var aim = new Aiming.Aim(visit.measure(), facts, feed, targets);
    var author = writing.author(actor, document);
    boolean isSaved =
        visit.indicator() == null
            ? aiming.add(author, aim)
            : aiming.change(author, visit.indicator(), aim, reading.revision());
    if (!isSaved) {
      return page(visit, reading.problems(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.saved");
    return Forms.seeOther(visit.measure().path());
  }

  @PostMapping("/{indicator}/removal")
  ModelAndView drop(
      @PathVariable UUID id,
      @PathVariable UUID indicator,
      Actor actor,
      HttpServletResponse response) {
    Measure measure = writing.measure(actor, id);
    Indicator before = known(measure, indicator);
    indicators.drop(writing.author(actor, writing.of(measure)), before);
    notes.tell(response, "plan.note.dropped");
    return Forms.seeOther(measure.path());
  }

  private Indicator known(Measure measure, UUID id) {
    return indicators
        .find(id)
        .filter(it -> it.measure().equals(measure.id()) && !it.isDropped())
        .orElseThrow(() -> new NotFound("indicator " + id));
  }

  private ModelAndView page(Visit visit, Problems problems, HttpStatus status) {
    Typed form = visit.typed();
    List<Clash> clashes = List.of();
    Indicator before = visit.indicator();
    if (before != null && status == HttpStatus.CONFLICT) {
      Typed theirs = forms.typed(known(visit.measure(), before.id()));
      clashes = Views.clashes(theirs, form, IndicatorForms.LABELS);
      var again = new LinkedHashMap<>(form.values());
      again.put("revision", theirs.get("revision"));
      form = new Typed(again);
    }
    Document document = writing.of(visit.measure());
    var page =
        new IndicatorPage(
            document,
            visit.measure(),
            before,
            IndicatorForms.goals(document),
            feeds.list(),
            names.posts(visit.measure().promise().organisation()),
            form,
            problems,
            clashes);
    return Views.page("drafting/indicator", page, status);
  }
}
