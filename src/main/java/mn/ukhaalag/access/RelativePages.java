package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.access.RegisterNumber.Valid;
import mn.ukhaalag.access.page.RelativesPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official declares who is close to him.
@Controller
@RequestMapping(RelativePages.PATH)
class RelativePages {

  static final String PATH = "/account/relatives";
  private static final String TEMPLATE = "access/relatives";

  private final Relatives relatives;
  private final Notes notes;
  private final Clock clock;

  RelativePages(Relatives relatives, Notes notes, Clock clock) {
    this.relatives = relatives;
    this.clock = clock;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    return new ModelAndView(TEMPLATE, "it", page(official(actor), "", new Problems()));
  }

  @PostMapping
  ModelAndView declare(
      @RequestParam(defaultValue = "") String number, Actor actor, HttpServletResponse response) {
    UUID account = official(actor);
    var problems = new Problems();
    if (!(RegisterNumber.read(number, LocalDate.now(clock)) instanceof Valid(var wanted, _))) {
      problems.add("number", "access.relative.wrong");
      return Forms.again(TEMPLATE, page(account, number, problems));
    }
    relatives.declare(account, wanted);
    notes.tell(response, "access.relative.declared");
    return Forms.seeOther(PATH);
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    relatives.end(official(actor), id);
    notes.tell(response, "access.relative.ended");
    return Forms.seeOther(PATH);
  }

  private static UUID official(Actor actor) {
    UUID account = actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("relatives of a citizen");
    }
    return account;
  }

  private RelativesPage page(UUID account, String typed, Problems problems) {
    var lines =
        relatives.of(account).stream()
            .map(it -> new RelativesPage.Line(it.id(), it.masked(), it.since()))
            .toList();
    return new RelativesPage(lines, typed, problems);
  }
}
