package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.access.page.CodePage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step of signing in: who has shown the password shows a code.
@Controller
@RequestMapping("/sign-in/code")
class CodePages {

  private static final String FIELD = "code";

  private final Entrance entrance;
  private final SecondStepCheck check;
  private final Notes notes;

  CodePages(Entrance entrance, SecondStepCheck check, Notes notes) {
    this.entrance = entrance;
    this.check = check;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    return entrance.waiting(request).isEmpty()
        ? Forms.seeOther("/sign-in")
        : new ModelAndView("access/code", "it", page(new Problems()));
  }

  @PostMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Entrance.Waiting> waiting = entrance.waiting(request);
    if (waiting.isEmpty()) {
      notes.tell(response, "access.step.waited");
      return Forms.seeOther("/sign-in");
    }
    var problems = new Problems();
    return check.isShown(waiting.get().account(), code, FIELD, problems)
        ? entrance.admit(waiting.get(), request, response)
        : Forms.again("access/code", page(problems));
  }

  private static CodePage page(Problems problems) {
    return new CodePage("access.step.sign-in", "/sign-in/code", FIELD, List.of(), problems);
  }
}
