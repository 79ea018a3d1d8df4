package mn.ukhaalag.plan.directive;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Directive;
import mn.ukhaalag.plan.Directive.Step;
import mn.ukhaalag.plan.DirectiveHelpers;
import mn.ukhaalag.plan.Directives;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Leadership;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives tasks and takes their steps; each waits in the list of work of whoever is to act next.
@Component
class Giving {

  /// What the proof of a step belongs to.
  static final String STEP = "plan-directive-step";

  private static final String CARRY_OUT = "plan.task.directive";
  private static final String HELP = "plan.task.directive-help";
  private static final String CHECK = "plan.task.directive-check";

  private final Directives directives;
  private final DirectiveHelpers helping;
  private final Evidence evidence;
  private final Inbox inbox;
  private final Leadership leadership;

  Giving(
      Directives directives,
      DirectiveHelpers helping,
      Evidence evidence,
      Inbox inbox,
      Leadership leadership) {
    this.directives = directives;
    this.helping = helping;
    this.evidence = evidence;
    this.inbox = inbox;
    this.leadership = leadership;
  }

  @Transactional
  public Directive give(
      Author author, Holding giver, Directive.Facts facts, List<Executor> helpers) {
    Directive directive = directives.give(author, giver, facts);
    helping.add(directive, helpers);
    inbox.put(task(CARRY_OUT, directive, executor(directive)));
    helpers.forEach(it -> inbox.put(task(HELP, directive, addressee(it))));
    return directive;
  }

  @Transactional
  public void take(
      Author author, Directive directive, Step step, String words, List<Upload.Stored> files) {
    UUID taken = directives.take(author, directive, step, words);
    evidence.attach(STEP, taken, files, author);
    switch (step) {
      case ACCEPTED, CHECKED -> {}
      case REPORTED -> {
        inbox.done(directive.thing(), CARRY_OUT, author);
        inbox.put(task(CHECK, directive, Addressee.post(directive.giver())));
      }
      case RETURNED -> {
        inbox.done(directive.thing(), CHECK, author);
        inbox.put(task(CARRY_OUT, directive, executor(directive)));
      }
      case CLOSED -> inbox.doneAll(directive.thing(), author);
    }
  }

  private Addressee addressee(Executor helper) {
    UUID post = helper.post();
    return post == null ? leadership.headOf(helper.organisation()) : Addressee.post(post);
  }

  private Addressee executor(Directive directive) {
    UUID post = directive.facts().post();
    return post == null
        ? leadership.headOf(directive.facts().organisation())
        : Addressee.post(post);
  }

  private static Task task(String kind, Directive directive, Addressee addressee) {
    return new Task(
        kind,
        directive.thing(),
        directive.reference(),
        directive.facts().text(),
        directive.path(),
        addressee,
        directive.dueAt(),
        false,
        directive.madeAt());
  }
}
