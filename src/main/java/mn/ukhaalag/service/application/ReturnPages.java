package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.application.page.ReturnPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Back to what was saved, by its code, from any device. A code has fifty random bits, and a client
/// address sends so many forms a minute only: nobody guesses one.
@Controller
class ReturnPages {

  private final Drafts drafts;
  private final Writers writers;

  ReturnPages(Drafts drafts, Writers writers) {
    this.drafts = drafts;
    this.writers = writers;
  }

  @GetMapping("/applications/return")
  ModelAndView ask() {
    return new ModelAndView("service/application/return", "it", new ReturnPage("", new Problems()));
  }

  @PostMapping("/applications/return")
  ModelAndView open(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code) {
    Optional<UUID> draft = drafts.open(code, writers.of(actor, request, response));
    return draft
        .map(id -> Forms.seeOther("/applications/" + id))
        .orElseGet(
            () ->
                Forms.again(
                    "service/application/return",
                    new ReturnPage(
                        code, new Problems().add("code", "service.application.problem.code"))));
  }
}
