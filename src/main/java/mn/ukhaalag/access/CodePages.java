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
import org.springframework.web.servlet.ModelAndView;

/// The second step of signing in: who has shown the password shows a code, or a passkey.
@Controller
@RequestMapping("/sign-in/code")
class CodePages {

  private static final String FIELD = "code";

  private final Entrance entrance;
  private final SecondProof proof;
  private final Notes notes;

  CodePages(Entrance entrance, SecondProof proof, Notes notes) {
    this.entrance = entrance;
    this.proof = proof;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    return entrance
        .waiting(request)
        .map(it -> new ModelAndView("access/code", "it", page(it, new Problems())))
        .orElseGet(() -> Forms.seeOther("/sign-in"));
  }

  @PostMapping
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    Optional<Entrance.Waiting> waiting = entrance.waiting(request);
    if (waiting.isEmpty()) {
      notes.tell(response, "access.step.waited");
      return Forms.seeOther("/sign-in");
    }
    var problems = new Problems();
    return proof.isShown(request, waiting.get().account(), FIELD, problems)
        ? entrance.admit(waiting.get(), request, response)
        : Forms.again("access/code", page(waiting.get(), problems));
  }

  private CodePage page(Entrance.Waiting waiting, Problems problems) {
    return new CodePage(
        "access.step.sign-in",
        "/sign-in/code",
        FIELD,
        List.of(),
        proof.hasPasskey(waiting.account()),
        problems);
  }
}
