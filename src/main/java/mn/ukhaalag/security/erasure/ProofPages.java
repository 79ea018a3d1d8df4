package mn.ukhaalag.security.erasure;

import java.util.Locale;
import java.util.Map;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.security.erasure.page.FindPage;
import mn.ukhaalag.security.erasure.page.Parts;
import mn.ukhaalag.security.erasure.page.ProofPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where whoever has the code of a request sees what became of it, when there is no account any
/// more that could sign in. Nothing here tells who he is.
@Controller
@RequestMapping("/erasures")
class ProofPages {

  private static final Map<String, String> LABELS =
      Map.of(
          "erasure.asked", "security.erasure.act.asked",
          "erasure.withdrawn", "security.erasure.act.withdrawn",
          "erasure.decided", "security.erasure.act.decided",
          "erasure.done", "security.erasure.act.done",
          "erasure.term-ended", "security.erasure.act.term-ended",
          "erasure.repeated", "security.erasure.act.repeated");

  private final Erasures erasures;
  private final Outlook outlook;
  private final ProofViews proofs;
  private final LegalTime legalTime;

  ProofPages(Erasures erasures, Outlook outlook, ProofViews proofs, LegalTime legalTime) {
    this.erasures = erasures;
    this.outlook = outlook;
    this.proofs = proofs;
    this.legalTime = legalTime;
  }

  @GetMapping
  ModelAndView ask() {
    return new ModelAndView("security/erasure/find", "it", new FindPage("", new Problems()));
  }

  @PostMapping
  ModelAndView find(@RequestParam(defaultValue = "") String code) {
    String typed = code.strip().toLowerCase(Locale.ROOT);
    return erasures
        .byCode(typed)
        .map(it -> Forms.seeOther(it.path()))
        .orElseGet(
            () ->
                Forms.again(
                    "security/erasure/find",
                    new FindPage(
                        typed, new Problems().add("code", "security.erasure.problem.code"))));
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code) {
    Erasure erasure = get(code);
    Parts parts =
        Parts.of(outlook.of(erasure.account()), it -> legalTime.rule(it, legalTime.today()));
    return new ModelAndView("security/erasure/proof", "it", new ProofPage(erasure, parts));
  }

  @GetMapping("/{code}/proof")
  ModelAndView proof(@PathVariable String code) {
    Erasure erasure = get(code);
    return proofs.page(erasure.thing(), erasure.code(), erasure.path(), LABELS);
  }

  @GetMapping("/{code}/proof/{entry}")
  ResponseEntity<String> proof(@PathVariable String code, @PathVariable long entry) {
    return proofs.file(get(code).thing(), entry, LABELS);
  }

  private Erasure get(String code) {
    return erasures.byCode(code).orElseThrow(() -> new NotFound("an erasure with that code"));
  }
}
