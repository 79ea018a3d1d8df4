package mn.ukhaalag.service.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Pausing;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.consent.Consent.Answer;
import mn.ukhaalag.service.consent.Consent.Named;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks co-signers, takes their answers, and lets the case go on or fall back. Each deed locks the
/// case first.
@Component
class Consents {

  private static final String RULE = "service.consent";
  private static final String DONE = "agreed";

  private final ConsentRows rows;
  private final ConsentLetters letters;
  private final Applications applications;
  private final Requests requests;
  private final Versions versions;
  private final Pausing pausing;
  private final Course course;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Words words;
  private final Clock clock;

  Consents(
      ConsentRows rows,
      ConsentLetters letters,
      Applications applications,
      Requests requests,
      Versions versions,
      @Lazy Pausing pausing,
      @Lazy Course course,
      Ledger ledger,
      LegalTime legalTime,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.applications = applications;
    this.requests = requests;
    this.versions = versions;
    this.pausing = pausing;
    this.course = course;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.words = words;
    this.clock = clock;
  }

  /// Asks everybody whom the answers name and who has not agreed yet; goes on where there is
  /// nobody to be asked.
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Application application, String engineRef) {
    List<Named> named = named(application);
    List<Consent> before = rows.of(application.id());
    before.stream()
        .filter(it -> it.answer() == null && named.stream().noneMatch(it::isOf))
        .forEach(it -> rows.answer(it.id(), Answer.DROPPED, now()));
    List<Named> open = named.stream().filter(it -> !hasAgreed(before, it)).toList();
    if (open.isEmpty()) {
      course.later(engineRef, DONE);
      return;
    }
    Instant until = until(application);
    open.stream()
        .filter(it -> before.stream().noneMatch(a -> a.isOf(it) && a.answer() == null))
        .map(it -> rows.add(application.id(), it, engineRef, now(), until))
        .forEach(it -> letters.ask(application, it));
    pausing.stand(application.id());
  }

  private Instant until(Application application) {
    var today = WorkingCalendar.dayOf(clock.instant());
    return legalTime.rule(RULE, today).dueAt(today, legalTime.calendar(), application.area());
  }

  private List<Named> named(Application application) {
    Question question = question(application).orElse(null);
    if (question == null) {
      return List.of();
    }
    return requests
        .get(application.id())
        .answers()
        .path(question.name())
        .valueStream()
        .flatMap(
            row ->
                Contact.of(row.path("contact").asString(""))
                    .map(it -> new Named(row.path("name").asString(""), it))
                    .stream())
        .distinct()
        .toList();
  }

  private Optional<Question> question(Application application) {
    return versions.get(application.version()).form().uses(Form.Use.COSIGNERS);
  }

  /// Takes the answer of one of them.
  ///
  /// @throws Conflict if nobody waits for it any more
  @Transactional
  void answer(UUID id, boolean agrees) {
    Application application = applications.lock(rows.find(id).orElseThrow().application());
    Consent consent = rows.find(id).orElseThrow();
    if (consent.answer() != null || !application.status().isOpen()) {
      throw new Conflict(Message.of("service.consent.conflict"));
    }
    Answer answer = agrees ? Answer.AGREED : Answer.DECLINED;
    rows.answer(id, answer, now());
    ledger.append(
        Author.SYSTEM,
        "service.consent-" + (agrees ? "agreed" : "declined"),
        application.thing(),
        consent.name(),
        Map.of("consent", id.toString()));
    if (application.status() == Status.INCOMPLETE) {
      // Its applicant is changing it; who has to agree is looked at when he has.
      return;
    }
    if (agrees) {
      goOn(application, consent.engineRef());
    } else {
      fallBack(application, "service.consent.declined", List.of(consent.name()));
    }
  }

  private void goOn(Application application, String engineRef) {
    List<Consent> all = rows.of(application.id());
    if (named(application).stream().allMatch(it -> hasAgreed(all, it))) {
      course.proceed(pausing.goOn(application.id()), engineRef, DONE);
    }
  }

  private static boolean hasAgreed(List<Consent> all, Named named) {
    return all.stream().anyMatch(it -> it.isOf(named) && it.answer() == Answer.AGREED);
  }

  /// Who has not answered in time is not waited for any more.
  @Transactional
  void late(UUID id) {
    Application application = applications.lock(id);
    List<Consent> late =
        rows.of(id).stream()
            .filter(it -> it.answer() == null && !it.until().isAfter(clock.instant()))
            .toList();
    late.forEach(it -> rows.answer(it.id(), Answer.LATE, now()));
    boolean isWaiting = application.status().isOpen() && application.status() != Status.INCOMPLETE;
    if (!late.isEmpty() && isWaiting) {
      fallBack(application, "service.consent.late", late.stream().map(Consent::name).toList());
    }
  }

  private void fallBack(Application application, String key, List<String> names) {
    var language = requests.get(application.id()).language();
    String sentence = words.get(language, key, String.join(", ", names));
    question(application)
        .ifPresent(it -> pausing.fallBack(application.id(), Map.of(it.name(), sentence)));
  }

  /// Its applicant has changed whom he names.
  @Transactional(propagation = Propagation.MANDATORY)
  void completed(Application application) {
    List<Consent> all = rows.of(application.id());
    if (!all.isEmpty()) {
      ask(application, all.getLast().engineRef());
    }
  }

  /// Nobody has to agree to what is no longer wanted.
  @Transactional(propagation = Propagation.MANDATORY)
  void drop(UUID application) {
    Stream<Consent> open = rows.of(application).stream().filter(it -> it.answer() == null);
    open.forEach(it -> rows.answer(it.id(), Answer.DROPPED, now()));
  }

  /// The database keeps no more than microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
