package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of the province ends all sessions of a citizen who has lost his device
/// or asks for it, without keeping him out.
@GraveAct
@Controller
class EndedSessionPages {

  private final Accounts accounts;
  private final BlockedAccounts blocked;
  private final Notes notes;

  EndedSessionPages(Accounts accounts, BlockedAccounts blocked, Notes notes) {
    this.accounts = accounts;
    this.blocked = blocked;
    this.notes = notes;
  }

  @PostMapping("/accounts/{id}/ended-sessions")
  ModelAndView end(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    var post = actor.require(Role.PROVINCE_ADMINISTRATOR);
    Account citizen =
        accounts
            .find(id)
            .filter(it -> it.official() == null)
            .orElseThrow(() -> new NotFound("citizen " + id));
    blocked.endSessions(citizen.id(), actor.as(post));
    notes.tell(response, "access.sessions.ended-of-other");
    return Forms.seeOther("/accounts/" + id);
  }
}
