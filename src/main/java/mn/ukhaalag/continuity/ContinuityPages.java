package mn.ukhaalag.continuity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.continuity.page.ContinuityPage;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Whether the province could survive tonight, in green or red, and what the last trials
/// measured.
@GraveAct
@Controller
@RequestMapping(ContinuityPages.PATH)
class ContinuityPages {

  static final String PATH = "/work/continuity";

  private static final int SHOWN = 10;

  private final Signs signs;
  private final Backups backups;
  private final Drills drills;
  private final Reserves reserves;
  private final RetentionRules rules;
  private final Errands errands;
  private final Ledger ledger;
  private final Notes notes;
  private final TransactionTemplate transaction;

  ContinuityPages(
      Signs signs,
      Backups backups,
      Drills drills,
      Reserves reserves,
      RetentionRules rules,
      Errands errands,
      Ledger ledger,
      Notes notes,
      TransactionTemplate transaction) {
    this.signs = signs;
    this.backups = backups;
    this.drills = drills;
    this.reserves = reserves;
    this.rules = rules;
    this.errands = errands;
    this.ledger = ledger;
    this.notes = notes;
    this.transaction = transaction;
  }

  @GetMapping
  ModelAndView show(Actor actor) throws IOException {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR);
    List<Sign> found = signs.look();
    var page =
        new ContinuityPage(
            found.stream().allMatch(it -> it.isGood() || !it.kind().isVital()),
            found.stream().noneMatch(it -> it.kind() == Sign.Kind.STORE && !it.isGood()),
            found.stream()
                .noneMatch(it -> it.kind() == Sign.Kind.BACKUP && it.state() == Sign.State.NONE),
            actor.holds(Role.PROVINCE_ADMINISTRATOR),
            found.stream().map(ContinuityPages::line).toList(),
            reserves.find().map(ContinuityPages::line).orElse(null),
            backups.newest(SHOWN).stream().map(ContinuityPages::line).toList(),
            drills.newest(SHOWN).stream().map(ContinuityPages::line).toList(),
            rules.today());
    return new ModelAndView("continuity/continuity", "it", page);
  }

  private static ContinuityPage.Line line(Sign sign) {
    String key = "continuity.sign." + sign.kind() + "." + sign.state();
    return new ContinuityPage.Line(sign.isGood(), key, sign.at(), sign.figure());
  }

  private static ContinuityPage.Reserve line(Reserves.Reserve it) {
    return new ContinuityPage.Reserve(it.name(), it.bytes(), it.seconds(), it.isSynchronous());
  }

  private static ContinuityPage.Backup line(Backups.Backup it) {
    return new ContinuityPage.Backup(
        it.beganAt(),
        it.isRunning(),
        it.finishedAt() != null,
        it.cluster(),
        it.stored(),
        it.attachments());
  }

  private static ContinuityPage.Drill line(Drills.Drill it) {
    return new ContinuityPage.Drill(
        it.beganAt(),
        it.isRunning(),
        it.isGood(),
        it.point(),
        it.recovery(),
        it.verification(),
        it.findings());
  }

  @PostMapping("/backups")
  ModelAndView backup(Actor actor, HttpServletResponse response) {
    return begin(actor, response, ContinuityJobs.BACKUP, "continuity.backup-asked");
  }

  @PostMapping("/drills")
  ModelAndView drill(Actor actor, HttpServletResponse response) {
    return begin(actor, response, ContinuityJobs.DRILL, "continuity.drill-asked");
  }

  private ModelAndView begin(Actor actor, HttpServletResponse response, String task, String act) {
    var author = actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
    transaction.executeWithoutResult(
        status -> {
          var thing =
              new Thing(
                  "continuity", UUID.nameUUIDFromBytes(task.getBytes(StandardCharsets.UTF_8)));
          ledger.append(author, act, thing, Map.of());
          errands.now(task);
        });
    notes.tell(response, "continuity.note.begun");
    return Forms.seeOther(PATH);
  }
}
