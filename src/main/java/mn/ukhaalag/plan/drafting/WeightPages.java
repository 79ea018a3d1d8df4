package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.drafting.page.Line;
import mn.ukhaalag.plan.drafting.page.WeightPage;
import mn.ukhaalag.plan.drafting.page.WeightPage.Group;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
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

/// The weights of a plan: siblings together, with what is missing to 100.
@Controller
@RequestMapping("/work/plans/{id}/weights")
class WeightPages {

  private final Rights rights;
  private final Writing writing;
  private final Outline outline;
  private final Weighing weighing;
  private final Notes notes;

  WeightPages(Rights rights, Writing writing, Outline outline, Weighing weighing, Notes notes) {
    this.rights = rights;
    this.writing = writing;
    this.outline = outline;
    this.weighing = weighing;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Document document = rights.see(actor, id);
    List<Line> lines = outline.of(id);
    var values = new LinkedHashMap<String, String>();
    lines.forEach(line -> values.put(WeightPage.field(line), Numbers.text(weight(line))));
    return page(actor, document, lines, new Typed(values), new Problems(), null);
  }

  @PostMapping
  ModelAndView set(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Document document = writing.document(actor, id);
    List<Line> lines = outline.of(id);
    var reading = new Reading(new Typed(params), new Problems());
    var weights = new LinkedHashMap<Line, Optional<BigDecimal>>();
    lines.forEach(line -> weights.put(line, reading.optionalHundredth(WeightPage.field(line))));
    if (!reading.problems().isEmpty()) {
      return page(actor, document, lines, new Typed(params), reading.problems(), null);
    }
    try {
      weighing.set(writing.author(actor, document), weights);
    } catch (Conflict conflict) {
      return page(actor, document, lines, new Typed(params), new Problems(), conflict.reason());
    }
    notes.tell(response, "plan.note.saved");
    return Forms.seeOther(document.path() + "/weights");
  }

  static @Nullable BigDecimal weight(Line line) {
    Measure measure = line.measure();
    if (measure != null) {
      return measure.promise().weight();
    }
    Objective objective = line.objective();
    return objective == null ? null : objective.weight();
  }

  private ModelAndView page(
      Actor actor,
      Document document,
      List<Line> lines,
      Typed form,
      Problems problems,
      @Nullable Message conflict) {
    boolean isWriter = document.state().isOpen() && rights.writer(actor, document).isPresent();
    var page = new WeightPage(document, groups(lines), isWriter, form, problems, conflict);
    HttpStatus wrong = conflict == null ? HttpStatus.OK : HttpStatus.CONFLICT;
    return Views.page(
        "drafting/weights", page, problems.isEmpty() ? wrong : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static List<Group> groups(List<Line> lines) {
    var groups = new ArrayList<Group>();
    addGroup(groups, null, lines.stream().filter(it -> it.depth() == 0).toList());
    for (Line line : lines) {
      List<Line> objectives =
          lines.stream().filter(it -> isUnder(it, line) && it.objective() != null).toList();
      addGroup(groups, line, objectives);
      List<Line> measures =
          lines.stream().filter(it -> isUnder(it, line) && it.measure() != null).toList();
      addGroup(groups, line, measures);
    }
    return List.copyOf(groups);
  }

  private static void addGroup(List<Group> groups, @Nullable Line under, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<@Nullable BigDecimal> weights = new ArrayList<>();
    lines.forEach(line -> weights.add(weight(line)));
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      total = weight == null ? total : total.add(weight);
    }
    groups.add(new Group(under, lines, total, Weights.missing(weights).orElse(null)));
  }

  private static boolean isUnder(Line line, Line under) {
    Objective objective = line.objective();
    if (objective != null) {
      return Objects.equals(objective.parent(), under.id());
    }
    Measure measure = line.measure();
    if (measure == null) {
      return false;
    }
    UUID parent = measure.parent() == null ? measure.objective() : measure.parent();
    return parent.equals(under.id());
  }
}
