package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.MeasurePage;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where measures and activities are written.
@Controller
class MeasurePages {

  private final Writing writing;
  private final Promising promising;
  private final MeasureForms forms;
  private final Measures measures;
  private final Objectives objectives;
  private final Names names;
  private final Notes notes;

  MeasurePages(
      Writing writing,
      Promising promising,
      MeasureForms forms,
      Measures measures,
      Objectives objectives,
      Names names,
      Notes notes) {
    this.writing = writing;
    this.promising = promising;
    this.forms = forms;
    this.measures = measures;
    this.objectives = objectives;
    this.names = names;
    this.notes = notes;
  }

  /// What a request was about.
  private record Visit(
      Document document,
      Objective objective,
      @Nullable Measure measure,
      @Nullable Measure parent,
      Typed typed) {

    Place place() {
      return new Place(document.id(), objective.id(), parent == null ? null : parent.id());
    }

    Visit with(Typed other) {
      return new Visit(document, objective, measure, parent, other);
    }
  }

  /// Under an objective, or under a measure as its activity.
  private Visit fresh(Actor actor, UUID id, Typed typed) {
    Document document = writing.document(actor, id);
    var reading = new Reading(typed, new Problems());
    Measure parent =
        measures
            .find(reading.id("parent"))
            .filter(it -> it.document().equals(id) && it.parent() == null)
            .orElse(null);
    UUID objective = parent == null ? reading.id("objective") : parent.objective();
    if (objective == null) {
      throw new NotFound("no objective");
    }
    return new Visit(document, objectives.get(id, objective), null, parent, typed);
  }

  private Visit known(Actor actor, UUID id, Typed typed) {
    Measure measure = writing.measure(actor, id);
    return new Visit(
        writing.of(measure),
        objectives.get(measure.document(), measure.objective()),
        measure,
        measures.find(measure.parent()).orElse(null),
        typed);
  }

  @GetMapping("/work/plans/{id}/measures/new")
  ModelAndView form(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor) {
    Visit visit = fresh(actor, id, new Typed(params));
    Typed form = MeasureForms.fresh(visit.document(), nextCode(visit));
    return page(visit.with(form), new Problems(), null, HttpStatus.OK);
  }

  private String nextCode(Visit visit) {
    Measure parent = visit.parent();
    String before = parent == null ? visit.objective().code() : parent.promise().code();
    long siblings =
        measures.of(visit.document().id()).stream()
            .filter(
                it ->
                    parent == null
                        ? it.parent() == null && it.objective().equals(visit.objective().id())
                        : parent.id().equals(it.parent()))
            .count();
    return before + "." + (siblings + 1);
  }

  @PostMapping("/work/plans/{id}/measures")
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = fresh(actor, id, new Typed(params));
    var reading = new Reading(visit.typed(), new Problems());
    Promise promise = forms.read(reading, visit.document());
    var budget = MeasureForms.budget(reading);
    if (!reading.problems().isEmpty()) {
      return page(visit, reading.problems(), null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Author author = writing.author(actor, visit.document());
      UUID added = promising.add(author, visit.place(), promise, budget);
      notes.tell(response, "plan.note.measure-added");
      return Forms.seeOther("/work/measures/" + added);
    } catch (Conflict conflict) {
      return page(visit, reading.problems(), conflict.reason(), HttpStatus.CONFLICT);
    }
  }

  @GetMapping("/work/measures/{id}/edit")
  ModelAndView edit(@PathVariable UUID id, Actor actor) {
    Visit visit = known(actor, id, Typed.NOTHING);
    return page(visit.with(forms.typed(measures.get(id))), new Problems(), null, HttpStatus.OK);
  }

  @PostMapping("/work/measures/{id}/edit")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = known(actor, id, new Typed(params));
    var reading = new Reading(visit.typed(), new Problems());
    Promise promise = forms.read(reading, visit.document());
    var budget = MeasureForms.budget(reading);
    if (!reading.problems().isEmpty()) {
      return page(visit, reading.problems(), null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Author author = writing.author(actor, visit.document());
      Measure before = measures.get(id);
      if (!promising.change(author, before, promise, budget, reading.revision())) {
        return page(visit, reading.problems(), null, HttpStatus.CONFLICT);
      }
    } catch (Conflict conflict) {
      return page(visit, reading.problems(), conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.saved");
    return Forms.seeOther("/work/measures/" + id);
  }

  @PostMapping("/work/measures/{id}/removal")
  ModelAndView drop(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Visit visit = known(actor, id, Typed.NOTHING);
    Measure before = measures.get(id);
    try {
      measures.drop(writing.author(actor, visit.document()), before);
    } catch (Conflict conflict) {
      return page(
          visit.with(forms.typed(before)), new Problems(), conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.dropped");
    return Forms.seeOther(visit.document().path());
  }

  private ModelAndView page(
      Visit visit, Problems problems, @Nullable Message conflict, HttpStatus status) {
    Typed form = visit.typed();
    List<Clash> clashes = List.of();
    Measure before = visit.measure();
    if (before != null && status == HttpStatus.CONFLICT && conflict == null) {
      Typed theirs = forms.typed(measures.get(before.id()));
      clashes = Views.clashes(theirs, form, MeasureForms.LABELS);
      var again = new LinkedHashMap<>(form.values());
      again.put("revision", theirs.get("revision"));
      form = new Typed(again);
    }
    var page =
        new MeasurePage(
            visit.document(),
            visit.objective(),
            before,
            visit.parent(),
            names.organisations(),
            names.posts(visit.document().organisation()),
            form,
            problems,
            clashes,
            conflict);
    return Views.page("drafting/measure", page, status);
  }
}
