package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.appointment.page.KeptPage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The counters of an organisation and what people come for, to its administrator.
@GraveAct
@Controller
@RequestMapping("/work/counters")
class KeptPages {

  private static final int LONGEST = 150;

  private final AppointmentRights rights;
  private final Counters counters;
  private final Reasons reasons;
  private final Keeping keeping;
  private final Services services;
  private final Notes notes;

  KeptPages(
      AppointmentRights rights,
      Counters counters,
      Reasons reasons,
      Keeping keeping,
      Services services,
      Notes notes) {
    this.rights = rights;
    this.counters = counters;
    this.reasons = reasons;
    this.keeping = keeping;
    this.services = services;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String organisation) {
    return page(actor, organisation, Typed.NOTHING, new Problems());
  }

  private ModelAndView page(Actor actor, String code, Typed typed, Problems problems) {
    List<Organisation> kept = rights.kept(actor);
    Organisation house = chosen(kept, code);
    List<Service> all = services.list();
    return Views.page(
        "kept",
        new KeptPage(
            house,
            kept,
            counters.of(house.id()),
            reasons.of(house.id()),
            all,
            all.stream().collect(Collectors.toMap(Service::id, Function.identity())),
            typed,
            problems));
  }

  static Organisation chosen(List<Organisation> kept, String code) {
    return kept.stream()
        .filter(it -> code.isEmpty() || it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("kept organisation " + code));
  }

  /// Adds something that people come for.
  @PostMapping("/reasons")
  ModelAndView add(
      Actor actor,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam Map<String, String> fields) {
    Organisation house = chosen(rights.kept(actor), organisation);
    var typed = new Typed(fields);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    @Nullable UUID service = services.find(typed.get("service")).map(Service::id).orElse(null);
    problems.addIf(service == null, "service", "web.problem.choice");
    var name = new Label(reading.text("nameMn", LONGEST), reading.text("nameEn", LONGEST));
    if (service == null || !problems.isEmpty()) {
      return Forms.again(page(actor, organisation, typed, problems));
    }
    keeping.add(house.id(), service, name, rights.asKeeper(actor, house.id()));
    notes.tell(response, "service.appointment.kept.reason-added", name.mn());
    return back(house);
  }

  private static ModelAndView back(Organisation house) {
    return Forms.seeOther("/work/counters?organisation=" + house.code());
  }

  /// Ends it: nobody can come for it any more.
  @PostMapping("/reasons/{id}/end")
  ModelAndView end(Actor actor, HttpServletResponse response, @PathVariable UUID id) {
    List<Organisation> kept = rights.kept(actor);
    Reason reason = reasons.get(id);
    Organisation house =
        kept.stream()
            .filter(it -> it.id().equals(reason.organisation()))
            .findFirst()
            .orElseThrow(() -> new NotFound("kept reason " + id));
    Author by = rights.asKeeper(actor, house.id());
    keeping.end(reason, by);
    notes.tell(response, "service.appointment.kept.reason-ended", reason.name().mn());
    return back(house);
  }
}
