package mn.ukhaalag.security.emergency;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.security.EmergencyDoor.Content;
import mn.ukhaalag.security.EmergencyDoor.Found;
import mn.ukhaalag.security.emergency.page.AskPage;
import mn.ukhaalag.security.emergency.page.OpenPage;
import mn.ukhaalag.security.emergency.page.Use;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official opens a thing in an emergency and reads it. Nothing is written here: the
/// thing itself has no form on these pages.
@Controller
@RequestMapping(EmergencyPages.PATH)
class EmergencyPages {

  static final String PATH = "/work/emergency";

  private static final String TEMPLATE = "security/emergency";
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_REASON = 1000;
  private static final int SHORTEST_REASON = 20;
  private static final int FEWEST_WORDS = 4;
  private static final int OWN = 20;

  private final Emergencies emergencies;
  private final Uses uses;
  private final FileResponses files;
  private final Clock clock;

  EmergencyPages(Emergencies emergencies, Uses uses, FileResponses files, Clock clock) {
    this.emergencies = emergencies;
    this.uses = uses;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    held(actor);
    return new ModelAndView(TEMPLATE, "it", page(actor, Typed.NOTHING, new Problems()));
  }

  @GraveAct
  @PostMapping
  ModelAndView open(@RequestParam Map<String, String> params, Actor actor) {
    Holding held = held(actor);
    var typed = new Typed(params);
    var problems = new Problems();
    var form = new Reading(typed, problems);
    String number = form.text("number", LONGEST_NUMBER);
    String reason = reason(form);
    Optional<Found> found =
        problems.of("number") == null ? emergencies.find(actor, number) : Optional.empty();
    problems.addIf(found.isEmpty(), "number", "security.emergency.wrong.number");
    if (!problems.isEmpty()) {
      return Forms.again(TEMPLATE, page(actor, typed, problems));
    }
    return switch (found.orElseThrow()) {
      case Found.Allowed(String path) -> Forms.seeOther(path);
      case Found.Closed closed -> open(actor, held, closed, reason, typed);
    };
  }

  private ModelAndView open(
      Actor actor, Holding held, Found.Closed closed, String reason, Typed typed) {
    try {
      return Forms.seeOther(PATH + "/" + emergencies.open(actor, held, closed, reason));
    } catch (Conflict conflict) {
      var problems =
          new Problems()
              .add("number", conflict.reason().key(), conflict.reason().arguments().toArray());
      return Forms.again(TEMPLATE, page(actor, typed, problems));
    }
  }

  /// A reason has some words: nobody opens a petition with "x".
  private static String reason(Reading form) {
    String reason = form.text("reason", LONGEST_REASON);
    form.problems()
        .addIf(
            reason.codePointCount(0, reason.length()) < SHORTEST_REASON
                || reason.split("\\s+").length < FEWEST_WORDS,
            "reason",
            "security.emergency.wrong.reason");
    return reason;
  }

  @GetMapping("/{id}")
  ModelAndView read(@PathVariable UUID id, Actor actor) {
    Holding held = held(actor);
    Use use = own(actor, id);
    Optional<Content> content = emergencies.read(actor, held, use);
    var view =
        new ModelAndView(
            "security/emergency-open",
            "it",
            content
                .map(it -> new OpenPage(use, true, it.facts(), it.files()))
                .orElseGet(() -> new OpenPage(use, false, List.of(), List.of())));
    view.setStatus(content.isPresent() ? HttpStatus.OK : HttpStatus.GONE);
    return view;
  }

  @GetMapping("/{id}/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    Holding held = held(actor);
    Use use = own(actor, id);
    if (!emergencies.readFile(actor, held, use, file)) {
      throw new NotFound("file " + file + " in emergency " + id);
    }
    return files
        .original(use.thing().kind(), List.of(use.thing().id()), file)
        .orElseThrow(() -> new NotFound("file " + file));
  }

  /// The post that lets him.
  private static Holding held(Actor actor) {
    actor.requireAccount();
    return actor.require(Role.EMERGENCY);
  }

  private Use own(Actor actor, UUID id) {
    return uses.find(id)
        .filter(it -> it.account().equals(actor.requireAccount()))
        .orElseThrow(() -> new NotFound("emergency " + id));
  }

  private AskPage page(Actor actor, Typed typed, Problems problems) {
    return new AskPage(
        uses.of(actor.requireAccount(), OWN),
        emergencies.hours(),
        emergencies.perDay(),
        clock.instant(),
        typed,
        problems);
  }
}
