package mn.ukhaalag.security.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.security.EmergencyDoor;
import mn.ukhaalag.security.EmergencyDoor.Content;
import mn.ukhaalag.security.EmergencyDoor.Found;
import mn.ukhaalag.security.emergency.page.Use;
import mn.ukhaalag.security.emergency.page.Use.Verdict;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens one thing for a short time, and writes down all that is read by it. For how long is a
/// dated rule (`security.emergency`); how often a day, a setting
/// (`ukhaalag.emergency.per-day`).
@Component
class Emergencies {

  static final String RULE = "security.emergency";

  private final Map<String, EmergencyDoor> doors;
  private final Uses uses;
  private final EmergencyNews news;
  private final Readings readings;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;
  private final int perDay;

  Emergencies(
      List<EmergencyDoor> doors,
      Uses uses,
      EmergencyNews news,
      Readings readings,
      Ledger ledger,
      LegalTime legalTime,
      Clock clock,
      @Value("${ukhaalag.emergency.per-day:3}") int perDay) {
    this.doors =
        doors.stream().collect(Collectors.toMap(EmergencyDoor::thingKind, Function.identity()));
    this.uses = uses;
    this.news = news;
    this.readings = readings;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
    this.perDay = perDay;
  }

  int perDay() {
    return perDay;
  }

  /// For how many hours a thing is opened today.
  int hours() {
    return legalTime.rule(RULE, legalTime.today()).amount();
  }

  /// What has that number, in whichever room.
  Optional<Found> find(Actor actor, String number) {
    return doors.values().stream().flatMap(it -> it.find(actor, number).stream()).findFirst();
  }

  /// Opens it and tells the auditors.
  ///
  /// @return the id of the use; of the one before, if it is open still
  /// @throws Conflict if the official has opened too many things today
  @Transactional
  public UUID open(Actor actor, Holding held, Found.Closed found, String reason) {
    UUID account = actor.requireAccount();
    uses.lock(account);
    Instant now = clock.instant();
    Optional<Use> open =
        uses.of(account, perDay).stream()
            .filter(it -> it.isOpen(now) && it.thing().equals(found.thing()))
            .findFirst();
    return open.isPresent() ? open.get().id() : openNew(actor, held, found, reason);
  }

  private UUID openNew(Actor actor, Holding held, Found.Closed found, String reason) {
    UUID account = actor.requireAccount();
    Instant midnight = legalTime.today().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    if (uses.since(account, midnight) >= perDay) {
      throw new Conflict(Message.of("security.emergency.wrong.often", perDay));
    }
    Author author = actor.as(held);
    Instant now = clock.instant();
    var wish =
        new Use(
            new UUID(0, 0),
            found.thing(),
            found.name(),
            account,
            actor.name(),
            held.post(),
            held.organisation(),
            reason,
            now,
            now.plus(Duration.ofHours(hours())),
            null);
    Use use = uses.find(uses.add(wish, author.inSteadOf())).orElseThrow();
    ledger.append(
        author,
        "security.emergency-opened",
        use.record(),
        reason,
        Map.of(
            "kind", found.thing().kind(),
            "thing", found.thing().id().toString(),
            "until", use.until().toString()));
    news.opened(use);
    return use.id();
  }

  /// Reads what was opened, and writes it down with the reading; empty once it is closed.
  @Transactional
  public Optional<Content> read(Actor actor, Holding held, Use use) {
    Optional<Content> content = content(use);
    content.ifPresent(it -> note(actor, held, use, it, null));
    return content;
  }

  /// The same for a file that hangs on it.
  @Transactional
  public boolean readFile(Actor actor, Holding held, Use use, UUID file) {
    Optional<Content> content = content(use);
    Optional<String> name =
        content.stream()
            .flatMap(it -> it.files().stream())
            .filter(it -> it.id().equals(file) && !it.isRedacted())
            .map(it -> it.name())
            .findFirst();
    content.ifPresent(it -> name.ifPresent(known -> note(actor, held, use, it, known)));
    return name.isPresent();
  }

  private Optional<Content> content(Use use) {
    return use.isOpen(clock.instant())
        ? Optional.ofNullable(doors.get(use.thing().kind()))
            .flatMap(it -> it.content(use.thing().id()))
        : Optional.empty();
  }

  private void note(Actor actor, Holding held, Use use, Content content, @Nullable String file) {
    uses.look(use.id(), file);
    ledger.append(
        actor.as(held),
        "security.emergency-read",
        use.record(),
        Map.of("what", file == null ? "page" : "file"));
    readings.note(
        actor,
        held.organisation(),
        new Readings.Sight(
            use.thing(),
            use.name(),
            content.subject(),
            Readings.Purpose.EMERGENCY,
            content.kinds()));
  }

  /// Notes what an auditor thinks of a use, which ends it.
  ///
  /// @throws Conflict if one has said so before
  @Transactional
  public void mark(Author author, Use use, Verdict verdict, String remark) {
    if (!uses.mark(use.id(), verdict, remark, author)) {
      throw new Conflict(Message.of("security.emergency.wrong.marked"));
    }
    ledger.append(
        author,
        "security.emergency-marked",
        use.record(),
        remark,
        Map.of("verdict", verdict.name()));
    news.marked(use, author);
  }
}
