package mn.ukhaalag.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application.Standing;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.FeeRules.Fee;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// Takes cases in: checks every answer, gives the number and the deadline, finds the organisation
/// in charge, begins the process and tells everybody; all of it or nothing.
@Component
public class Intake {

  private static final String DEADLINE = "service.deadline";

  private final Applications applications;
  private final Requests requests;
  private final Chronicle chronicle;
  private final Course course;
  private final Offices offices;
  private final AnswerRules rules;
  private final Attachments attachments;
  private final LegalTime legalTime;
  private final Letters letters;
  private final Clock clock;

  Intake(
      Applications applications,
      Requests requests,
      Chronicle chronicle,
      Course course,
      Offices offices,
      AnswerRules rules,
      Attachments attachments,
      LegalTime legalTime,
      Letters letters,
      Clock clock) {
    this.applications = applications;
    this.requests = requests;
    this.chronicle = chronicle;
    this.course = course;
    this.offices = offices;
    this.rules = rules;
    this.attachments = attachments;
    this.legalTime = legalTime;
    this.letters = letters;
    this.clock = clock;
  }

  /// Sends it, once for each key however often it is sent.
  ///
  /// @throws BadInput if an answer does not follow the form: no page of ours sends such
  /// @throws Conflict if the one who asks cannot be served, with the reason
  @Transactional
  public Application send(Filing filing, Author author) {
    Instant now = clock.instant();
    var identity = applications.newIdentity(now);
    Optional<UUID> earlier = applications.claim(filing.key(), identity.id(), now);
    if (earlier.isPresent()) {
      return applications.get(earlier.get());
    }
    ObjectNode answers = checked(filing.version().form(), filing);
    Application sent = application(filing, identity, now);
    Application accepted = chronicle.begin(sent, author, answers.toString());
    Request request = request(filing, sent.id(), answers);
    requests.add(request);
    if (filing.version().form().hasFiles()) {
      attachments.move(Filing.DRAFT, filing.draft(), Application.THING, sent.id());
    }
    letters.tell(request, accepted, "received", "");
    course.begin(accepted);
    return applications.get(sent.id());
  }

  /// The answers to what is asked, all of them right.
  private ObjectNode checked(Form form, Filing filing) {
    ObjectNode answers = form.kept(filing.facts());
    var facts = new Facts(answers, filing.known());
    Problems problems = AnswerCheck.check(form, facts);
    if (problems.isEmpty()) {
      problems = rules.check(form, answers, filing.applicant().account());
    }
    if (!problems.isEmpty()) {
      throw new BadInput(
          HttpStatus.UNPROCESSABLE_CONTENT, Message.of("service.problem.answers"), problems);
    }
    form.stop(facts)
        .ifPresent(
            stop -> {
              throw new Conflict(Message.of("service.problem.stopped"));
            });
    return answers;
  }

  /// When the legal time would be over for what is sent now.
  public Instant dueAt(Service service, Instant from, @Nullable String area) {
    WorkingCalendar calendar = legalTime.calendar();
    return service.limit() == null
        ? legalTime
            .rule(DEADLINE, WorkingCalendar.dayOf(from))
            .dueAt(WorkingCalendar.dayOf(from), calendar, area)
        : service.limit().from(from, calendar, area);
  }

  private Application application(Filing filing, Applications.Identity identity, Instant now) {
    Service service = filing.service();
    String area = area(filing);
    var standing = new Standing(Status.SENT, dueAt(service, now, area), null, null, null);
    return new Application(
        identity.id(),
        identity.reference(),
        service.id(),
        filing.version().id(),
        rules
            .inCharge(filing.version().form(), filing.answers())
            .orElseGet(() -> offices.inCharge(service, area)),
        area,
        service.title().mn(),
        now,
        fee(filing, now),
        standing);
  }

  /// The area that says who handles it: always one of this province.
  private @Nullable String area(Filing filing) {
    String question = filing.version().form().area();
    String area = question == null ? "" : filing.answers().path(question).path("area").asString("");
    return offices.isHere(area) ? area : null;
  }

  private static @Nullable BigDecimal fee(Filing filing, Instant now) {
    return filing
        .version()
        .fees()
        .fee(filing.facts(), WorkingCalendar.dayOf(now))
        .map(Fee::total)
        .orElse(null);
  }

  private static Request request(Filing filing, UUID application, ObjectNode answers) {
    var applicant = filing.applicant();
    Request.Behalf behalf =
        Map.of(Behalf.CHILD, Request.Behalf.CHILD, Behalf.PROXY, Request.Behalf.PROXY)
            .getOrDefault(answers.path(Behalf.WHO).asString(""), Request.Behalf.SELF);
    String name = answers.path(Behalf.NAME).asString("");
    return new Request(
        application,
        applicant.account(),
        applicant.name(),
        applicant.phone(),
        applicant.email(),
        applicant.language(),
        behalf,
        name.isEmpty() ? null : name,
        answers,
        1);
  }
}
