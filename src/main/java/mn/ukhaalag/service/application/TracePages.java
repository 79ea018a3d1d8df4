package mn.ukhaalag.service.application;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ReadingLog;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Competence;
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

  private final Competence competence;
  private final ReadingLog readings;
  private final ReadingViews readingViews;
  private final ProofViews proofs;

  TracePages(
      Competence competence, ReadingLog readings, ReadingViews readingViews, ProofViews proofs) {
    this.competence = competence;
    this.readings = readings;
    this.readingViews = readingViews;
    this.proofs = proofs;
  }

  /// Who looked at it in office.
  @GetMapping("/readings")
  ModelAndView readings(
      Actor actor,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable Long before) {
    Application application = competence.own(actor, reference);
    String path = application.ownPath();
    var found = readings.of(application.thing(), before, ReadingViews.PAGE + 1);
    return readingViews.page(path, application.reference().text(), path + "/readings", found);
  }

  @GetMapping("/proof")
  ModelAndView proof(Actor actor, @PathVariable String reference) {
    Application application = competence.own(actor, reference);
    return proofs.page(
        application.thing(), application.reference().text(), application.ownPath(), LABELS);
  }

  @GetMapping("/proof/{entry}")
  ResponseEntity<String> proof(
      Actor actor, @PathVariable String reference, @PathVariable long entry) {
    return proofs.file(competence.own(actor, reference).thing(), entry, LABELS);
  }
}
