package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Takes from a machine that others use too what is there of somebody's cases.
@Controller
class LeavingPages {

  private final Keyring keyring;
  private final Passes passes;
  private final Drafts drafts;
  private final Writers writers;
  private final Notes notes;

  LeavingPages(Keyring keyring, Passes passes, Drafts drafts, Writers writers, Notes notes) {
    this.keyring = keyring;
    this.passes = passes;
    this.drafts = drafts;
    this.writers = writers;
    this.notes = notes;
  }

  /// Closes the case to this browser, with what was begun here to complete it.
  @PostMapping("/my/applications/{reference}/leaving")
  ModelAndView leave(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    passes.end(response, application);
    drafts.discardHere(writers.known(actor, request), application.id());
    notes.tell(response, "service.application.own.left");
    return Forms.seeOther("/");
  }

  /// Erases what was begun with this browser without an account, for whoever finds on a shared
  /// device what is not his; what is an account's stays with the account.
  @PostMapping("/applications/drafts/forgetting")
  ModelAndView forget(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    drafts.discardHere(writers.known(actor, request), null);
    writers.forget(response);
    notes.tell(response, "service.application.forgotten");
    return Forms.seeOther(actor.isSignedIn() ? "/my/applications" : "/services");
  }
}
