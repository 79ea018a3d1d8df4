package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of an organisation keeps an official out, lets him in again, and ends
/// his sessions.
@GraveAct
@Controller
@RequestMapping(OfficialCases.PATH)
class OfficialBlockingPages {

  private final OfficialCases cases;
  private final BlockedAccounts blocked;
  private final Notes notes;

  OfficialBlockingPages(OfficialCases cases, BlockedAccounts blocked, Notes notes) {
    this.cases = cases;
    this.blocked = blocked;
    this.notes = notes;
  }

  /// @param sure whether it was ticked that this is meant
  @PostMapping("/blocking")
  ModelAndView block(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String blockReason,
      @RequestParam(defaultValue = "false") boolean sure,
      Actor actor,
      HttpServletResponse response) {
    var it = cases.find(code, id, actor);
    int longest = OfficialCases.LONGEST_REASON;
    var problems = new Problems();
    problems.addIf(blockReason.isBlank(), "blockReason", "access.known.reason.missing");
    problems.addIf(
        blockReason.length() > longest, "blockReason", "access.known.reason.long", longest);
    problems.addIf(!sure, "sure", "access.official.block.unsure");
    if (!problems.isEmpty()) {
      return Forms.again(OfficialCases.TEMPLATE, cases.page(it, "", blockReason, problems));
    }
    blocked.block(account(it), blockReason.strip(), it.administrator());
    notes.tell(response, "access.official.blocked");
    return Forms.seeOther(it.path());
  }

  @PostMapping("/ended-sessions")
  ModelAndView endSessions(
      @PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response) {
    var it = cases.find(code, id, actor);
    blocked.endSessions(account(it), it.administrator());
    notes.tell(response, "access.sessions.ended-of-other");
    return Forms.seeOther(it.path());
  }

  @PostMapping("/unblocking")
  ModelAndView unblock(
      @PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response) {
    var it = cases.find(code, id, actor);
    blocked.unblock(account(it), "", it.administrator());
    notes.tell(response, "access.official.unblocked");
    return Forms.seeOther(it.path());
  }

  private UUID account(OfficialCases.Case it) {
    return cases
        .account(it)
        .orElseThrow(() -> new NotFound("account of " + it.official().id()))
        .id();
  }
}
