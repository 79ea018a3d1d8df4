package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sends what was checked, and shows the receipt.
@Controller
class SendingPages {

  private final Sending sending;
  private final Writers writers;
  private final Receipts receipts;
  private final Keyring keyring;
  private final Notes notes;

  SendingPages(Sending sending, Writers writers, Receipts receipts, Keyring keyring, Notes notes) {
    this.sending = sending;
    this.writers = writers;
    this.receipts = receipts;
    this.keyring = keyring;
    this.notes = notes;
  }

  @PostMapping("/petitions")
  ModelAndView send(
      Actor actor,
      @RequestParam UUID key,
      @RequestParam String content,
      HttpServletRequest request,
      HttpServletResponse response) {
    Writer writer =
        writers.known(actor, request).orElseThrow(() -> new NotFound("draft to send " + key));
    return switch (sending.send(actor, writer, key, content)) {
      case Sending.Result.Sent sent -> receipts.open(actor, sent.petition(), response);
      case Sending.Result.SentAgain sent -> receipts.open(actor, sent.draft(), response);
      case Sending.Result.AlreadySent sent -> receipts.lead(sent.draft());
      case Sending.Result.Changed _ -> {
        notes.tell(response, "petition.filing.check.changed");
        yield Forms.seeOther("/petitions/drafts/" + key + "/check");
      }
    };
  }

  @GetMapping("/petitions/receipt/{reference}")
  ModelAndView receipt(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    return keyring
        .find(actor, request, reference)
        .map(receipts::page)
        .orElseGet(() -> Following.elsewhere(actor, reference));
  }
}
