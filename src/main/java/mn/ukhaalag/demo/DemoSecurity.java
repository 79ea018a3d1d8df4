package mn.ukhaalag.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.security.audit.Audit;
import mn.ukhaalag.security.audit.Audits;
import mn.ukhaalag.security.audit.Finding;
import mn.ukhaalag.security.audit.Mending;
import mn.ukhaalag.security.incident.Incident;
import mn.ukhaalag.security.incident.IncidentWork;
import mn.ukhaalag.security.norm.Norm;
import mn.ukhaalag.security.norm.Norms;
import org.springframework.stereotype.Component;

/// The registers of security in the demo: laws and rules, audits of about half of the
/// organisations with findings in every state, and a handful of incidents.
@Component
class DemoSecurity {

  private static final int REVIEW_NEAR = 20;
  private static final int REVIEW_FAR = 300;
  private static final int REVIEW_LATE = -15;
  private static final int OLDEST_AUDIT = 900;
  private static final int SPREAD = 37;

  private final Norms norms;
  private final Audits audits;
  private final Mending mending;
  private final IncidentWork incidents;
  private final Organisations organisations;
  private final Posts posts;
  private final DemoPeople people;
  private final Words words;

  DemoSecurity(
      Norms norms,
      Audits audits,
      Mending mending,
      IncidentWork incidents,
      Organisations organisations,
      Posts posts,
      DemoPeople people,
      Words words) {
    this.norms = norms;
    this.audits = audits;
    this.mending = mending;
    this.incidents = incidents;
    this.organisations = organisations;
    this.posts = posts;
    this.people = people;
    this.words = words;
  }

  void plan(Agenda agenda, Instant now) {
    Actor office = office();
    LocalDate today = WorkingCalendar.dayOf(now);
    for (NamedCsvRecord row : DemoFile.rows("demo/security-norms.csv")) {
      agenda.add(ago(now, OLDEST_AUDIT), () -> norms.enter(norm(row, today), by(office)));
    }
    List<NamedCsvRecord> found = DemoFile.rows("demo/security-findings.csv");
    List<Organisation> all = organisations.list();
    for (int place = 0; place < all.size(); place++) {
      if (place % 5 != 0 && place % 7 != 3) {
        plan(agenda, now, all.get(place), place, found);
      }
    }
    for (NamedCsvRecord row : DemoFile.rows("demo/security-incidents.csv")) {
      plan(agenda, now, row);
    }
  }

  private Norm norm(NamedCsvRecord row, LocalDate today) {
    LocalDate review =
        switch (row.getField("review")) {
          case "near" -> today.plusDays(REVIEW_NEAR);
          case "far" -> today.plusDays(REVIEW_FAR);
          case "late" -> today.plusDays(REVIEW_LATE);
          default -> null;
        };
    return new Norm(
        new UUID(0, 0),
        organisations.byCode(row.getField("organisation")).map(Organisation::id).orElse(null),
        Norm.Kind.valueOf(row.getField("kind")),
        row.getField("title"),
        row.getField("number"),
        LocalDate.parse(row.getField("adopted_on")),
        row.getField("issuer"),
        "",
        review);
  }

  /// An audit, or a risk assessment, some time in the last years, and what it found.
  private void plan(
      Agenda agenda, Instant now, Organisation house, int place, List<NamedCsvRecord> found) {
    int days = 20 + place * SPREAD % OLDEST_AUDIT;
    Instant at = Agenda.atWork(ago(now, days));
    Audit.Kind kind = place % 3 == 0 ? Audit.Kind.RISK : Audit.Kind.AUDIT;
    agenda.add(
        at,
        () ->
            audits
                .enter(audit(house, kind, WorkingCalendar.dayOf(at)), by(office()))
                .ifPresent(
                    audit -> {
                      for (int one = 0; one < place % 4; one++) {
                        NamedCsvRecord row = found.get((place + one * 3) % found.size());
                        plan(agenda, at, audit, row, place + one);
                      }
                    }));
  }

  private Audit audit(Organisation house, Audit.Kind kind, LocalDate day) {
    return new Audit(
        new UUID(0, 0),
        0,
        house.id(),
        kind,
        day,
        say("demo.security.auditor." + kind),
        say("demo.security.scope"),
        say("demo.security.summary"),
        "");
  }

  /// Something that was found; of four, two are mended and checked, one waits for the check.
  private void plan(Agenda agenda, Instant at, Audit audit, NamedCsvRecord row, int number) {
    Optional<Post> owner = owner(audit.organisation());
    Optional<Actor> holder = owner.map(Post::id).flatMap(people::holder);
    if (holder.isEmpty()) {
      return;
    }
    UUID post = owner.orElseThrow().id();
    UUID finding =
        mending.enter(
            audit,
            new Mending.Found(
                row.getField("title"),
                row.getField("words"),
                Finding.Severity.valueOf(row.getField("severity")),
                post,
                audit.doneOn().plusDays(60)),
            by(office()));
    if (number % 4 != 0) {
      agenda.add(
          Agenda.atWork(at.plus(Duration.ofDays(30 + number % 40))),
          () -> report(agenda, at, holder.orElseThrow(), post, finding, number));
    }
  }

  private void report(Agenda agenda, Instant at, Actor owner, UUID post, UUID finding, int number) {
    Holding held =
        owner.holdings().stream().filter(it -> it.post().equals(post)).findFirst().orElseThrow();
    mending.report(owner, held, finding, say("demo.security.evidence"));
    if (number % 4 != 1) {
      Actor office = office();
      agenda.add(
          Agenda.atWork(at.plus(Duration.ofDays(75 + number % 40))),
          () -> mending.close(office, held(office), finding));
    }
  }

  private Optional<Post> owner(UUID organisation) {
    return posts.of(organisation).stream()
        .filter(it -> it.has(Role.OFFICIAL) || it.has(Role.ORGANISATION_ADMINISTRATOR))
        .findFirst();
  }

  private void plan(Agenda agenda, Instant now, NamedCsvRecord row) {
    Optional<Actor> reporter =
        organisations
            .byCode(row.getField("organisation"))
            .map(Organisation::id)
            .flatMap(this::owner)
            .map(Post::id)
            .flatMap(people::holder);
    int days = Integer.parseInt(row.getField("days_ago"));
    Instant at = ago(now, days);
    reporter.ifPresent(actor -> agenda.add(at, () -> report(agenda, at, actor, row)));
  }

  private void report(Agenda agenda, Instant at, Actor reporter, NamedCsvRecord row) {
    String persons = row.getField("persons");
    Incident incident =
        incidents.report(
            reporter,
            reporter.holdings().getFirst(),
            new IncidentWork.Report(
                Incident.Kind.valueOf(row.getField("kind")),
                Incident.Severity.valueOf(row.getField("severity")),
                row.getField("title"),
                row.getField("words"),
                row.getField("harm"),
                !persons.isEmpty(),
                persons.isEmpty() ? null : Integer.valueOf(persons),
                WorkingCalendar.dayOf(at)));
    if (!row.getField("measure").isEmpty()) {
      agenda.add(at.plus(Duration.ofHours(5)), () -> work(agenda, at, incident, row));
    }
  }

  private void work(Agenda agenda, Instant at, Incident incident, NamedCsvRecord row) {
    Actor office = office();
    Holding held = held(office);
    UUID id = incident.id();
    incidents.step(
        office,
        held,
        id,
        Incident.Did.TOLD,
        Incident.Whom.NATIONAL_CENTRE,
        say("demo.security.told"));
    incidents.step(office, held, id, Incident.Did.MEASURE, null, row.getField("measure"));
    if (!row.getField("lesson").isEmpty()) {
      agenda.add(
          at.plus(Duration.ofDays(14)),
          () -> incidents.close(office, held, id, row.getField("lesson")));
    }
  }

  /// Whoever answers for the security of information in the IT office.
  private Actor office() {
    return posts.with(Role.PROVINCE_ADMINISTRATOR).stream()
        .map(Post::id)
        .map(people::holder)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Holding held(Actor office) {
    return office.holdings().stream()
        .filter(it -> it.roles().contains(Role.PROVINCE_ADMINISTRATOR))
        .findFirst()
        .orElseThrow();
  }

  private static Author by(Actor office) {
    return office.as(held(office));
  }

  private static Instant ago(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }

  private String say(String key) {
    return words.get(Language.MN, key);
  }
}
