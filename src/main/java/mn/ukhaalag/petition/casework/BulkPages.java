package mn.ukhaalag.petition.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.casework.page.BulkForm;
import mn.ukhaalag.petition.casework.page.BulkKind;
import mn.ukhaalag.petition.casework.page.BulkPreviewPage;
import mn.ukhaalag.petition.casework.page.BulkRunPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Work on many petitions at once: first what would be done to which, then what became of each.
@Controller
@RequestMapping("/work")
class BulkPages {

  /// Up to so many are worked on while the page waits.
  private static final int AT_ONCE = 50;

  private final BulkPreview preview;
  private final BulkRuns runs;
  private final Bulk bulk;
  private final ObjectProvider<Scheduler> scheduler;
  private final OneTimeTask<Void> job;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BulkPages(
      BulkPreview preview,
      BulkRuns runs,
      Bulk bulk,
      ObjectProvider<Scheduler> scheduler,
      OneTimeTask<Void> workOnManyPetitions,
      TransactionTemplate transaction,
      Clock clock) {
    this.preview = preview;
    this.runs = runs;
    this.bulk = bulk;
    this.scheduler = scheduler;
    this.job = workOnManyPetitions;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping("/bulk/{kind}")
  ModelAndView preview(@PathVariable String kind, BulkForm form, Actor actor) {
    actor.requireAccount();
    return page(preview.of(actor, kind(kind), form, new Problems()), HttpStatus.OK);
  }

  @PostMapping("/bulk/{kind}/runs")
  ModelAndView begin(@PathVariable String kind, BulkForm form, Actor actor) {
    BulkKind chosen = kind(kind);
    if (chosen == BulkKind.APPROVAL) {
      throw new NotFound("approval of many by the way of other work");
    }
    return begin(chosen, form, actor);
  }

  /// The head approves many answers at once, after showing the second step.
  @GraveAct
  @PostMapping("/bulk/approval/runs")
  ModelAndView approve(BulkForm form, Actor actor) {
    return begin(BulkKind.APPROVAL, form, actor);
  }

  private ModelAndView begin(BulkKind chosen, BulkForm form, Actor actor) {
    UUID account = actor.requireAccount();
    Set<UUID> his = preview.his(actor, chosen, form.petition());
    var problems = new Problems();
    check(chosen, form.of(form.petition().stream().filter(his::contains).toList()), problems);
    if (!problems.isEmpty()) {
      return page(preview.of(actor, chosen, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    UUID run = begin(chosen, account, form, his);
    if (form.petition().size() <= AT_ONCE) {
      bulk.run(run);
    }
    return Forms.seeOther("/work/bulk-runs/" + run);
  }

  /// A long run is planned in the transaction that writes it down, so that none is forgotten.
  private UUID begin(BulkKind kind, UUID account, BulkForm form, Set<UUID> his) {
    UUID begun =
        transaction.execute(
            status -> {
              UUID run = runs.add(kind, account, form, his);
              if (form.petition().size() > AT_ONCE) {
                scheduler.getObject().schedule(job.instance(run.toString()), clock.instant());
              }
              return run;
            });
    if (begun == null) {
      throw new IllegalStateException("nothing begun");
    }
    return begun;
  }

  @GetMapping("/bulk-runs/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    UUID account = actor.requireAccount();
    BulkRuns.Run run =
        runs.find(id)
            .filter(it -> it.account().equals(account))
            .orElseThrow(() -> new NotFound("bulk run " + id));
    return new ModelAndView(
        "petition/casework/bulk-run",
        "it",
        new BulkRunPage(run.kind(), run.finished(), runs.items(id)));
  }

  private static void check(BulkKind kind, BulkForm form, Problems problems) {
    problems.addIf(form.petition().isEmpty(), "petition", "petition.casework.problem.none-chosen");
    switch (kind) {
      case ASSIGNMENT ->
          problems.addIf(
              Charge.parse(form.assignee()).isEmpty(),
              "assignee",
              "petition.casework.problem.choice");
      case ANSWER -> {
        problems.addIf(form.template().isEmpty(), "template", "petition.casework.problem.choice");
        Outcome outcome = Checks.choice(problems, "outcome", form.outcome(), Outcome.class);
        if (outcome == Outcome.NOT_SATISFIED) {
          Checks.require(problems, "ground", form.ground(), Checks.LONGEST_LINE);
        }
      }
      case APPROVAL -> {}
    }
  }

  private static BulkKind kind(String word) {
    return Checks.find(word, BulkKind.class).orElseThrow(() -> new NotFound("bulk " + word));
  }

  private static ModelAndView page(BulkPreviewPage page, HttpStatus status) {
    var view = new ModelAndView("petition/casework/bulk-preview", "it", page);
    view.setStatus(status);
    return view;
  }
}
