package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a case left behind, to the one who asked: who looked at it in office, and that what was
/// done about it stands in the ledger.
@Controller
@RequestMapping("/my/applications/{reference}")
class TracePages {

  private static final Map<String, String> LABELS =
      Arrays.stream(Act.values())
          .filter(it -> !OwnView.INTERNAL.contains(it))
          .collect(Collectors.toUnmodifiableMap(Act::inLedger, it -> "service.act." + it.key()));

  private final Keyring keyring;
  private final ReadingViews readings;
  private final ProofViews proofs;

  TracePages(Keyring keyring, ReadingViews readings, ProofViews proofs) {
    this.keyring = keyring;
    this.readings = readings;
    this.proofs = proofs;
  }

  /// Who looked at it in office.
  @GetMapping("/readings")
  ModelAndView readings(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable Long before) {
    Application application = keyring.get(actor, request, reference);
    return readings.ofThing(
        application.thing(), application.reference().text(), application.ownPath(), before);
  }

  @GetMapping("/proof")
  ModelAndView proof(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    return proofs.page(
        application.thing(), application.reference().text(), application.ownPath(), LABELS);
  }

  @GetMapping("/proof/{entry}")
  ResponseEntity<String> proof(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @PathVariable long entry) {
    return proofs.file(keyring.get(actor, request, reference).thing(), entry, LABELS);
  }
}
