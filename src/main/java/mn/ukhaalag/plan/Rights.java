package mn.ukhaalag.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an actor may see and do with plans. What he may not see does not exist for him.
@Component
public class Rights {

  private final Documents documents;
  private final Measures measures;
  private final Organisations organisations;
  private final Leadership leadership;
  private final JdbcClient database;

  Rights(
      Documents documents,
      Measures measures,
      Organisations organisations,
      Leadership leadership,
      JdbcClient database) {
    this.documents = documents;
    this.measures = measures;
    this.organisations = organisations;
    this.leadership = leadership;
    this.database = database;
  }

  /// What the official sees. Somebody unknown is led to the sign-in page.
  ///
  /// @throws NotFound for somebody who holds no post
  public Sight sight(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("plans for a citizen");
    }
    var own = new HashSet<UUID>();
    var units = new HashSet<UUID>();
    var posts = new HashSet<UUID>();
    for (Holding held : actor.holdings()) {
      own.add(held.organisation());
      posts.add(held.post());
      if (held.unit() != null) {
        units.add(held.unit());
      }
    }
    boolean everything = actor.holds(Role.AUDITOR) || actor.holds(Role.MONITOR);
    return new Sight(
        everything,
        withAllBelow(leadership.headed(actor)),
        leadership.led(actor),
        own,
        units,
        posts);
  }

  /// The organisations with all that answer to them, in whatever line and however far below.
  public Set<UUID> withAllBelow(Set<UUID> tops) {
    return organisations.withAllBelow(tops);
  }

  /// The document, if the actor may see it.
  ///
  /// @throws NotFound if not, and if there is none
  public Document see(Actor actor, UUID id) {
    Sight sight = sight(actor);
    return documents
        .find(id)
        .filter(it -> sight.sees(it) || isAbove(it, sight))
        .orElseThrow(() -> new NotFound("plan " + id));
  }

  /// Whether it stands over a plan of one of his posts: everybody sees what his own plan serves.
  private boolean isAbove(Document document, Sight sight) {
    return database
        .sql(
            """
            with recursive own (id, above_id) as (
                select d.id, d.above_id from plan.document d where d.post_id = any(:posts)
                union
                select d.id, d.above_id from own join plan.document d on d.id = own.above_id)
            select exists (select from own where id = :id)
            """)
        .param("posts", sight.posts().toArray(UUID[]::new))
        .param("id", document.id())
        .query(Boolean.class)
        .single();
  }

  /// The measure, if the actor may see its document or has part in it.
  ///
  /// @throws NotFound if not, and if there is none
  public Measure seeMeasure(Actor actor, UUID id) {
    Sight sight = sight(actor);
    Measure measure = measures.get(id);
    Document document = documents.get(measure.document());
    boolean isVisible =
        sight.sees(document)
            || takesPart(measure, sight)
            || isAbove(document, sight)
            || helps(measure, sight);
    if (!isVisible) {
      throw new NotFound("measure " + id);
    }
    return measure;
  }

  private static boolean takesPart(Measure measure, Sight sight) {
    UUID post = measure.promise().post();
    return sight.headed().contains(measure.promise().organisation())
        || (post != null && (sight.posts().contains(post) || sight.led().contains(post)));
  }

  private boolean helps(Measure measure, Sight sight) {
    return database
        .sql(
            """
            select exists (select from plan.indicator
                           where measure_id = :id and entered_by = any(:posts)
                             and dropped_at is null)
                or exists (select from plan.executor
                           where measure_id = :id
                             and (post_id = any(:posts) or post_id = any(:led)
                                  or (post_id is null and organisation_id = any(:headed))))
            """)
        .param("id", measure.id())
        .param("posts", sight.posts().toArray(UUID[]::new))
        .param("led", sight.led().toArray(UUID[]::new))
        .param("headed", sight.headed().toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /// The post in which the actor may write the document: its keeper's, or that of whoever leads
  /// its organisation or its unit.
  public Optional<Holding> writer(Actor actor, Document document) {
    return held(actor, it -> it.post().equals(document.keeper()))
        .or(() -> leader(actor, document.organisation(), document.post()))
        .or(
            () ->
                held(
                    actor,
                    it ->
                        it.roles().contains(Role.HEAD)
                            && document.unit() != null
                            && document.unit().equals(it.unit())));
  }

  /// The post in which the actor leads the organisation, or the unit of that post of it.
  public Optional<Holding> leader(Actor actor, UUID organisation, @Nullable UUID post) {
    return leadership
        .head(actor, organisation)
        .or(() -> held(actor, it -> post != null && leadership.led(it).contains(post)));
  }

  /// The post in which the actor may approve the document: that of whoever leads its
  /// organisation or one above, or for the plan of an official his unit. Nobody approves the plan
  /// of a post of his, in whichever of them he acts, nor that of one whom he stands in for.
  public Optional<Holding> approver(Actor actor, Document document) {
    return held(actor, it -> it.post().equals(document.post())).isPresent()
        ? Optional.empty()
        : held(actor, it -> isOver(it, document));
  }

  private boolean isOver(Holding held, Document document) {
    UUID post = document.post();
    return (leadership.leadsAll(held)
            && withAllBelow(Set.of(held.organisation())).contains(document.organisation()))
        || (post != null && leadership.led(held).contains(post));
  }

  /// The post in which the actor may tell of the execution of the measure: the one that carries
  /// it out, or that of whoever leads it, or the organisation that answers for it.
  public Optional<Holding> executor(Actor actor, Measure measure) {
    return held(actor, it -> it.post().equals(measure.promise().post()))
        .or(() -> leader(actor, measure.promise().organisation(), measure.promise().post()));
  }

  /// The post in which the actor enters the values of an indicator of the measure.
  public Optional<Holding> enterer(Actor actor, Measure measure) {
    Set<UUID> posts =
        database
            .sql(
                """
                select entered_by from plan.indicator
                where measure_id = :id and entered_by is not null and dropped_at is null
                """)
            .param("id", measure.id())
            .query(UUID.class)
            .set();
    return held(actor, it -> posts.contains(it.post()));
  }

  /// The post in which the actor belongs to the monitoring team.
  public Optional<Holding> monitor(Actor actor) {
    return held(actor, it -> it.roles().contains(Role.MONITOR));
  }

  private static Optional<Holding> held(Actor actor, Predicate<Holding> wanted) {
    return actor.holdings().stream().filter(wanted).findFirst();
  }
}
