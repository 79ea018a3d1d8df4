package mn.ukhaalag.service.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.Filing.Applicant;
import mn.ukhaalag.service.Handling;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// Sends what was filled in, once: a draft and its case change together or not at all.
@Component
class Sending {

  private final Drafts drafts;
  private final Intake intake;
  private final Handling handling;
  private final Applications applications;
  private final Course course;
  private final Accounts accounts;
  private final Attachments attachments;
  private final DeskRows desk;
  private final DeskLetters letters;

  Sending(
      Drafts drafts,
      Intake intake,
      Handling handling,
      Applications applications,
      Course course,
      Accounts accounts,
      Attachments attachments,
      DeskRows desk,
      DeskLetters letters) {
    this.drafts = drafts;
    this.intake = intake;
    this.handling = handling;
    this.applications = applications;
    this.course = course;
    this.accounts = accounts;
    this.attachments = attachments;
    this.desk = desk;
    this.letters = letters;
  }

  /// Makes the process ready, outside of the transaction that sends.
  void prepare(Version version) {
    course.prepare(version);
  }

  /// Sends a new case, or the completed one. The second sending of a draft finds what the first
  /// one made.
  @Transactional
  public Application send(Actor actor, Writer writer, Work work) {
    Draft draft = drafts.lock(writer, work.draft().id());
    UUID earlier = draft.application();
    if (earlier != null) {
      return applications.get(earlier);
    }
    Work now = work.with(draft);
    requireFiles(now);
    Application application =
        draft.completes() == null ? sendNew(actor, now) : complete(actor, now, draft.completes());
    drafts.sent(draft, application.id());
    return application;
  }

  private Application sendNew(Actor actor, Work work) {
    DeskFiling other = work.draft().desk();
    if (other == null) {
      return intake.send(filing(work, applicant(actor)), new Author(actor.account(), null));
    }
    var by = actor.as(operator(actor, other));
    Application application = intake.send(filing(work, other.applicant()), by);
    desk.filed(application.id(), other, by);
    letters.filed(application);
    return application;
  }

  /// The post in which the form was begun has to be held still.
  private static Holding operator(Actor actor, DeskFiling filing) {
    return actor.holdings().stream()
        .filter(it -> it.post().equals(filing.post()))
        .filter(it -> it.roles().contains(Role.INTAKE_OPERATOR))
        .findFirst()
        .orElseThrow(() -> new NotFound("post of the operator"));
  }

  private static Filing filing(Work work, Applicant applicant) {
    return new Filing(
        work.service(),
        work.version(),
        work.draft().answers(),
        work.facts().known(),
        applicant,
        work.draft().id(),
        work.draft().key());
  }

  private Applicant applicant(Actor actor) {
    Account account = accounts.find(actor.requireAccount()).orElseThrow();
    return new Applicant(
        account.id(),
        account.name(),
        text(account.phone()),
        text(account.email()),
        account.language());
  }

  private static @Nullable String text(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }

  private Application complete(Actor actor, Work work, UUID completes) {
    ObjectNode answers = work.form().kept(work.facts());
    if (!AnswerCheck.check(work.form(), new Facts(answers, work.facts().known())).isEmpty()) {
      throw new Conflict(Message.of("service.problem.answers"));
    }
    attachments.move(Filing.DRAFT, work.draft().id(), Application.THING, completes);
    return handling.complete(actor, completes, answers);
  }

  /// Every file of the answers belongs to this draft or to its case: nobody sends the file of
  /// another.
  private void requireFiles(Work work) {
    List<UUID> sent = AnswerLines.files(work.form(), work.draft().answers());
    if (sent.isEmpty()) {
      return;
    }
    List<UUID> owned = new ArrayList<>(ids(attachments.listOf(Filing.DRAFT, work.draft().id())));
    UUID completes = work.draft().completes();
    if (completes != null) {
      owned.addAll(ids(attachments.listOf(Application.THING, completes)));
    }
    if (!owned.containsAll(sent)) {
      throw new Conflict(Message.of("service.problem.answers"));
    }
  }

  private static List<UUID> ids(List<Attachment> files) {
    return files.stream().map(Attachment::id).toList();
  }
}
