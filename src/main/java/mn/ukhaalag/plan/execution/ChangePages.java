package mn.ukhaalag.plan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.execution.Changes.Change;
import mn.ukhaalag.plan.execution.Changes.Kind;
import mn.ukhaalag.plan.execution.Changes.Wish;
import mn.ukhaalag.plan.execution.MeasureView.Visit;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is changed about a measure in force: who carries it out, and by approval its due day and
/// its targets.
@Controller
@RequestMapping("/work/measures/{id}")
class ChangePages {

  private static final int LONGEST_REASON = 2000;

  private final Rights rights;
  private final Indicators indicators;
  private final Figures figures;
  private final Changes changes;
  private final Charging charging;
  private final MeasureDesk desk;

  ChangePages(
      Rights rights,
      Indicators indicators,
      Figures figures,
      Changes changes,
      Charging charging,
      MeasureDesk desk) {
    this.rights = rights;
    this.indicators = indicators;
    this.figures = figures;
    this.changes = changes;
    this.charging = charging;
    this.desk = desk;
  }

  @PostMapping("/changes")
  ModelAndView ask(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    Holding held = rights.executor(actor, visit.measure()).orElseThrow(() -> missing(id));
    var reading = new Reading(visit.typed(), visit.problems());
    Wish wish =
        reading.has("newDueOn") || !reading.has("target")
            ? dueOn(reading, visit.measure())
            : target(reading, visit.measure());
    return desk.finish(
        visit,
        response,
        "plan.note.change-asked",
        () -> changes.ask(actor.as(held), visit.measure(), wish));
  }

  private Wish dueOn(Reading reading, Measure measure) {
    Document document = desk.document(measure);
    LocalDate day = reading.day("newDueOn");
    boolean isOutside = day.isBefore(measure.promise().startsOn()) || day.isAfter(document.to());
    reading
        .problems()
        .addIf(
            isOutside,
            "newDueOn",
            "plan.problem.outside",
            measure.promise().startsOn(),
            document.to());
    String reason = reading.text("changeReason", LONGEST_REASON);
    return new Wish(
        Kind.DUE_ON,
        null,
        null,
        null,
        measure.promise().dueOn().toString(),
        day.toString(),
        reason);
  }

  /// The target is chosen as `indicator/year/quarter`.
  private Wish target(Reading reading, Measure measure) {
    String[] parts = reading.text("target", 100).split("/", -1);
    Target target = parts.length == 3 ? find(measure, parts).orElse(null) : null;
    reading.problems().addIf(target == null, "target", "web.problem.choice");
    reading.problems().addIf(!reading.has("newTarget"), "newTarget", "web.problem.missing");
    BigDecimal value = reading.optionalNumber("newTarget").orElse(null);
    String reason = reading.text("targetReason", LONGEST_REASON);
    if (target == null || value == null) {
      return new Wish(Kind.TARGET, null, null, null, "", "", reason);
    }
    checkDirection(reading, target, value);
    return new Wish(
        Kind.TARGET,
        target.indicator(),
        target.year(),
        target.quarter(),
        Numbers.text(target.value()),
        Numbers.text(value),
        reason);
  }

  private void checkDirection(Reading reading, Target target, BigDecimal value) {
    Indicator.Facts facts = indicators.find(target.indicator()).orElseThrow().facts();
    reading
        .problems()
        .addIf(
            Progress.isAgainst(facts.direction(), facts.baseline(), value),
            "newTarget",
            "plan.problem.against." + facts.direction(),
            Numbers.text(facts.baseline()),
            Numbers.text(value));
  }

  private Optional<Target> find(Measure measure, String[] parts) {
    List<UUID> ids = indicators.of(List.of(measure.id())).stream().map(Indicator::id).toList();
    return figures.targets(ids).stream()
        .filter(it -> it.indicator().toString().equals(parts[0]))
        .filter(it -> Integer.toString(it.year()).equals(parts[1]))
        .filter(it -> Integer.toString(it.quarter()).equals(parts[2]))
        .findFirst();
  }

  @GraveAct
  @PostMapping("/changes/{change}/decision")
  ModelAndView decide(
      @PathVariable UUID id,
      @PathVariable UUID change,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    Document document = desk.document(visit.measure());
    Holding held = rights.approver(actor, document).orElseThrow(() -> missing(id));
    Change asked =
        changes.of(id).stream()
            .filter(it -> it.id().equals(change))
            .findFirst()
            .orElseThrow(() -> missing(change));
    var reading = new Reading(visit.typed(), visit.problems());
    boolean granted = "yes".equals(visit.typed().get("granted"));
    String remark =
        granted
            ? reading.optionalText("remark", LONGEST_REASON)
            : reading.text("remark", LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        granted ? "plan.note.change-granted" : "plan.note.change-refused",
        () -> changes.decide(actor.as(held), visit.measure(), asked, granted, remark));
  }

  @PostMapping("/assignment")
  ModelAndView assign(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    UUID organisation = visit.measure().promise().organisation();
    Holding held =
        rights
            .leader(actor, organisation, visit.measure().promise().post())
            .orElseThrow(() -> missing(id));
    UUID post = new Reading(visit.typed(), visit.problems()).id("post");
    visit
        .problems()
        .addIf(
            post == null
                || !charging.isOf(organisation, post)
                || rights.leader(actor, organisation, post).isEmpty(),
            "post",
            "web.problem.choice");
    return desk.finish(
        visit,
        response,
        "plan.note.assigned",
        () -> charging.assign(actor.as(held), visit.measure(), post));
  }

  private static NotFound missing(@Nullable UUID id) {
    return new NotFound("plan " + id);
  }
}
