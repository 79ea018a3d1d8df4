package mn.ukhaalag.ledger;

import mn.ukhaalag.ledger.log.Checkpoints;
import mn.ukhaalag.ledger.log.LogKeys;
import mn.ukhaalag.ledger.page.LogPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the ledger is, where its head stands, and how anybody can check it.
@Controller
class LogPages {

  private final Checkpoints checkpoints;
  private final LogKeys keys;

  LogPages(Checkpoints checkpoints, LogKeys keys) {
    this.checkpoints = checkpoints;
    this.keys = keys;
  }

  @GetMapping("/ledger")
  ModelAndView show() {
    var page =
        new LogPage(
            checkpoints.newest().orElse(null),
            checkpoints.waiting(),
            keys.all(),
            checkpoints.witnesses());
    return new ModelAndView("ledger/log", "it", page);
  }
}
