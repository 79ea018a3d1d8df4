package mn.ukhaalag.service.place;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Pausing;
import mn.ukhaalag.service.PlaceCounts;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.place.PlaceRows.Place;
import mn.ukhaalag.service.place.PlaceRows.Pool;
import mn.ukhaalag.service.place.PlaceRows.Taken;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives places, and lets those who wait move up. Each deed locks the case first and the pool
/// second; it locks no other case, so that those who move up do so one by one.
@Component
class Places implements PlaceCounts {

  private static final String DONE = "placed";

  private final PlaceRows rows;
  private final PlaceLetters letters;
  private final Applications applications;
  private final Requests requests;
  private final Versions versions;
  private final Pausing pausing;
  private final Course course;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Places(
      PlaceRows rows,
      PlaceLetters letters,
      Applications applications,
      Requests requests,
      Versions versions,
      @Lazy Pausing pausing,
      @Lazy Course course,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.applications = applications;
    this.requests = requests;
    this.versions = versions;
    this.pausing = pausing;
    this.course = course;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Gives a place where one is free and nobody waits for it, else a turn in the queue.
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Application application, String engineRef) {
    Optional<Pool> pool = pool(application);
    if (pool.isEmpty()) {
      course.later(engineRef, DONE);
      return;
    }
    rows.lock(pool.get());
    rows.ask(application.id(), pool.get(), engineRef, now());
    boolean hasOne = rows.find(application.id()).filter(Place::isGiven).isPresent();
    if (hasOne || next(pool.get()).filter(it -> isOf(it, application.id())).isPresent()) {
      rows.give(application.id(), now());
      course.later(engineRef, DONE);
    } else {
      pausing.stand(application.id());
      letters.tell(application, "queued");
    }
  }

  private static boolean isOf(Place place, UUID application) {
    return place.application().equals(application);
  }

  private Optional<Pool> pool(Application application) {
    return versions
        .get(application.version())
        .form()
        .uses(Form.Use.PLACES)
        .map(it -> requests.get(application.id()).answers().path(it.name()).asString(""))
        .filter(it -> !it.isEmpty())
        .map(it -> new Pool(application.service(), it));
  }

  /// The first who waits, if a place is free.
  private Optional<Place> next(Pool pool) {
    int given = taken(pool).given();
    boolean isFree = rows.count(pool).map(it -> given < it).orElse(true);
    return isFree ? rows.list(pool, false, null, 1).stream().findFirst() : Optional.empty();
  }

  private Taken taken(Pool pool) {
    return rows.taken(pool.service()).getOrDefault(pool.option(), Taken.NONE);
  }

  /// Says how many places there are.
  @Transactional
  void count(Service service, String option, int places, Author by) {
    var pool = new Pool(service.id(), option);
    rows.lock(pool);
    rows.count(pool, places, by, now());
    ledger.append(
        by,
        "service.places-counted",
        new Thing(Service.THING, service.id()),
        Map.of("option", option, "places", String.valueOf(places)));
  }

  @Override
  public List<String> options(Service service) {
    return versions
        .published(service.id())
        .flatMap(it -> it.form().uses(Form.Use.PLACES))
        .map(it -> it.options().stream().map(Question.Choice::value).toList())
        .orElse(List.of());
  }

  @Override
  @Transactional
  public void say(Service service, String option, int places, Author by) {
    count(service, option, places, by);
    moveUp(service.id());
  }

  /// Somebody gives up his place, or his turn.
  @Transactional
  void leave(UUID application, Author by) {
    Application locked = applications.lock(application);
    rows.leave(application, now());
    ledger.append(by, "service.place-left", locked.thing(), Map.of());
  }

  /// The same, for a case that came to its end.
  @Transactional(propagation = Propagation.MANDATORY)
  void end(UUID application) {
    rows.leave(application, now());
  }

  /// Lets all move up for whom there is a place now, each in a transaction of his own.
  void moveUp(UUID service) {
    rows.taken(service).keySet().forEach(option -> moveUp(new Pool(service, option)));
  }

  private void moveUp(Pool pool) {
    boolean isGiven = true;
    while (isGiven) {
      isGiven = next(pool).filter(this::give).isPresent();
    }
  }

  /// Whether it was given; another node, or an act, may have been quicker.
  private boolean give(Place place) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Application locked = applications.lock(place.application());
              rows.lock(place.pool());
              boolean isNext = next(place.pool()).filter(it -> isOf(it, locked.id())).isPresent();
              boolean isOpen = locked.status().isOpen() && locked.status() != Status.INCOMPLETE;
              if (!isNext || !isOpen) {
                return false;
              }
              rows.give(locked.id(), now());
              Application now = pausing.goOn(locked.id());
              letters.tell(now, "given");
              course.proceed(now, place.engineRef(), DONE);
              return true;
            }));
  }

  /// The database keeps no more than microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
