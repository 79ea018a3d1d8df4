package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.service.application.page.ReturnPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Back to what was saved, by its code, from any device. A code has fifty random bits, and only so
/// many from one client address may be wrong: nobody guesses one.
@Controller
class ReturnPages {

  private final Drafts drafts;
  private final Writers writers;
  private final Attempts attempts;

  ReturnPages(Drafts drafts, Writers writers, Attempts attempts) {
    this.drafts = drafts;
    this.writers = writers;
    this.attempts = attempts;
  }

  @GetMapping("/applications/return")
  ModelAndView ask() {
    return page(new ReturnPage("", new Problems()));
  }

  @PostMapping("/applications/return")
  ModelAndView open(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code) {
    Writer writer = writers.of(actor, request, response);
    var problems = new Problems();
    var page = page(new ReturnPage(code, problems));
    return switch (attempts.guess(
        "application-draft", request, null, () -> drafts.open(code, writer))) {
      case Guess.Right<UUID>(UUID draft) -> Forms.seeOther("/applications/" + draft);
      case Guess.Wrong<UUID> _ -> {
        problems.add("code", "service.application.problem.code");
        yield Forms.again(page);
      }
      case Guess.TooMany<UUID> _ -> {
        problems.add("code", Attempts.OVER);
        yield Forms.later(page);
      }
    };
  }

  private static ModelAndView page(ReturnPage page) {
    return new ModelAndView("service/application/return", "it", page);
  }
}
