package mn.ukhaalag.evaluation.scale;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.scale.page.ScaleFormPage;
import mn.ukhaalag.evaluation.scale.page.ScalesPage;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The scales: read by every official, followed by new versions from those who keep them.
@Controller
@RequestMapping(ScalePages.PATH)
class ScalePages {

  static final String PATH = "/work/evaluation/scales";
  private static final int LONGEST_REASON = 500;

  private final Scales scales;
  private final LegalTime legalTime;
  private final Notes notes;

  ScalePages(Scales scales, LegalTime legalTime, Notes notes) {
    this.scales = scales;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("scales for a citizen");
    }
    LocalDate today = legalTime.today();
    List<ScalesPage.Line> lines =
        Arrays.stream(Scale.Kind.values())
            .map(kind -> new ScalesPage.Line(kind, versions(kind, today)))
            .toList();
    boolean mayPublish = actor.holds(Role.PROVINCE_ADMINISTRATOR) || actor.holds(Role.MONITOR);
    return Views.page("scale/scales", new ScalesPage(lines, mayPublish));
  }

  private List<ScalesPage.Version> versions(Scale.Kind kind, LocalDate today) {
    var versions = new ArrayList<ScalesPage.Version>();
    LocalDate next = null;
    for (Scales.Version version : scales.versions(kind)) {
      LocalDate from = version.scale().validFrom();
      boolean isEnded = next != null && !next.isAfter(today);
      String state = from.isAfter(today) ? "COMING" : isEnded ? "ENDED" : "IN_FORCE";
      versions.add(
          new ScalesPage.Version(version.scale(), next, state, version.reason(), version.madeAt()));
      next = from;
    }
    return List.copyOf(versions);
  }

  @GetMapping("/{kind}/versions/new")
  ModelAndView ask(@PathVariable String kind, Actor actor) {
    keeper(actor);
    Scale newest = newest(kind);
    return Views.page("scale/version", page(newest, ScaleForm.of(newest), new Problems()));
  }

  @GraveAct
  @PostMapping("/{kind}/versions")
  ModelAndView publish(
      @PathVariable String kind,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Author author = keeper(actor);
    Scale newest = newest(kind);
    var typed = new Typed(fields);
    var problems = new Problems();
    Scale scale = ScaleForm.read(typed, newest, legalTime.today(), problems);
    String reason = new Reading(typed, problems).text("reason", LONGEST_REASON);
    boolean isTaken =
        scales.versions(newest.kind()).stream()
            .anyMatch(it -> it.scale().validFrom().equals(scale.validFrom()));
    problems.addIf(
        isTaken, "validFrom", "evaluation.conflict.scale-day", scale.validFrom().toString());
    if (!problems.isEmpty()) {
      return Views.refused("scale/version", page(newest, typed, problems));
    }
    scales.publish(scale, reason, author);
    notes.tell(response, "evaluation.note.scale");
    return Forms.seeOther(PATH);
  }

  private static Author keeper(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR, Role.MONITOR));
  }

  private Scale newest(String kind) {
    return Arrays.stream(Scale.Kind.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst()
        .map(it -> scales.versions(it).getFirst().scale())
        .orElseThrow(() -> new NotFound("scale " + kind));
  }

  private static ScaleFormPage page(Scale newest, Typed typed, Problems problems) {
    List<Scale.Source> sources =
        Arrays.stream(Scale.Source.values()).filter(it -> it.kind() == newest.kind()).toList();
    return new ScaleFormPage(newest.kind(), sources, typed, problems);
  }
}
