package mn.ukhaalag.service.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.BulkAction;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.casework.ManyHandovers.Handable;
import mn.ukhaalag.service.casework.page.HandoutPage;
import mn.ukhaalag.service.casework.page.HandoutPage.Refused;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands out many cases from the list of work at once: first to whom, then what became of them.
@Controller
class HandoutPages implements BulkAction {

  static final String PATH = "/work/application-handovers";

  private final ManyHandovers many;
  private final Notes notes;
  private final Clock clock;

  HandoutPages(ManyHandovers many, Notes notes, Clock clock) {
    this.many = many;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public String thingKind() {
    return Application.THING;
  }

  @Override
  public String key() {
    return "service.casework.handout";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.holds(Role.HEAD) || actor.holds(Role.OFFICIAL);
  }

  @PostMapping(PATH)
  ModelAndView ask(
      Actor actor,
      @RequestParam(name = Application.THING, required = false) @Nullable List<UUID> chosen) {
    actor.requireAccount();
    List<Handable> cases = many.of(actor, chosen == null ? List.of() : chosen);
    return page(cases, List.of(), Typed.NOTHING, new Problems());
  }

  @PostMapping(PATH + "/done")
  ModelAndView give(
      Actor actor,
      HttpServletResponse response,
      @RequestParam(name = Application.THING, required = false) @Nullable List<UUID> chosen,
      @RequestParam Map<String, String> fields) {
    actor.requireAccount();
    List<Handable> cases = many.of(actor, chosen == null ? List.of() : chosen);
    var typed = new Typed(fields);
    var problems = new Problems();
    UUID colleague = HandoverPages.colleague(typed, problems);
    String words = new Reading(typed, problems).optionalText("message", HandoverPages.LONGEST);
    if (!problems.isEmpty() || cases.isEmpty()) {
      return Forms.again(page(cases, List.of(), typed, problems));
    }
    List<Refused> refused = many.give(actor, cases, Objects.requireNonNull(colleague), words);
    if (refused.isEmpty()) {
      notes.tell(response, "service.casework.note.handed-out");
      return Forms.seeOther("/work");
    }
    List<UUID> left =
        refused.stream().map(it -> it.application().id()).collect(Collectors.toList());
    return Forms.again(page(many.of(actor, left), refused, typed, problems));
  }

  private ModelAndView page(
      List<Handable> cases, List<Refused> refused, Typed typed, Problems problems) {
    return new ModelAndView(
        "service/casework/handout",
        "it",
        new HandoutPage(
            PATH + "/done",
            cases.stream().map(Handable::application).toList(),
            many.colleagues(cases),
            refused,
            typed,
            problems,
            clock.instant()));
  }
}
