package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.page.LedgerPage;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.ledger.log.Checkpoints;
import mn.ukhaalag.ledger.log.LogKeys;
import mn.ukhaalag.ledger.log.VerifierKey;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the province administrator changes the keys that sign the ledger, and says whose
/// signature under its heads is taken. Each of these acts stands in the ledger itself.
@Controller
@GraveAct
@RequestMapping("/administration/ledger")
class LedgerAdministration {

  private static final String HOME = "/administration/ledger";
  private static final String TEMPLATE = "administration/ledger";

  private final Keepers keepers;
  private final LogKeys keys;
  private final Checkpoints checkpoints;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Responses responses;

  LedgerAdministration(
      Keepers keepers,
      LogKeys keys,
      Checkpoints checkpoints,
      Ledger ledger,
      TransactionTemplate transaction,
      Responses responses) {
    this.keepers = keepers;
    this.keys = keys;
    this.checkpoints = checkpoints;
    this.ledger = ledger;
    this.transaction = transaction;
    this.responses = responses;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    keepers.ofProvince(actor);
    return new ModelAndView(TEMPLATE, "it", page("", new Problems()));
  }

  @PostMapping("/keys")
  ModelAndView rotate(Actor actor, HttpServletResponse response) {
    Author author = keepers.ofProvince(actor);
    transaction.executeWithoutResult(
        status -> note(author, "ledger.key-made", Integer.toString(keys.rotate())));
    return responses.done(HOME, response);
  }

  @PostMapping("/keys/{number}/end")
  ModelAndView end(@PathVariable int number, Actor actor, HttpServletResponse response) {
    Author author = keepers.ofProvince(actor);
    transaction.executeWithoutResult(
        status -> {
          if (!keys.end(number)) {
            throw new NotFound("key to end " + number);
          }
          note(author, "ledger.key-ended", Integer.toString(number));
        });
    return responses.done(HOME, response);
  }

  @PostMapping("/witnesses")
  ModelAndView trust(
      @RequestParam(defaultValue = "") String key, Actor actor, HttpServletResponse response) {
    Author author = keepers.ofProvince(actor);
    var problems = new Problems();
    Optional<VerifierKey> witness =
        VerifierKey.read(key).filter(it -> it.kind() == VerifierKey.Kind.COSIGNATURE);
    problems.addIf(witness.isEmpty(), "key", "administration.ledger.witness.wrong");
    witness.ifPresent(it -> trust(author, it, problems));
    return problems.isEmpty()
        ? responses.done(HOME, response)
        : Forms.again(TEMPLATE, page(key, problems));
  }

  private void trust(Author author, VerifierKey witness, Problems problems) {
    transaction.executeWithoutResult(
        status -> {
          boolean isTaken = checkpoints.trust(witness);
          problems.addIf(!isTaken, "key", "administration.ledger.witness.other");
          if (isTaken) {
            note(author, "ledger.witness-added", witness.written());
          }
        });
  }

  @PostMapping("/witnesses/removal")
  ModelAndView distrust(@RequestParam String name, Actor actor, HttpServletResponse response) {
    Author author = keepers.ofProvince(actor);
    transaction.executeWithoutResult(
        status -> {
          if (!checkpoints.distrust(name)) {
            throw new NotFound("witness " + name);
          }
          note(author, "ledger.witness-removed", name);
        });
    return responses.done(HOME, response);
  }

  private void note(Author author, String act, String what) {
    var thing = new Thing("ledger", UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    ledger.append(author, act, thing, Map.of("what", what));
  }

  private LedgerPage page(String typed, Problems problems) {
    return new LedgerPage(keys.all(), checkpoints.witnesses(), typed, problems);
  }
}
