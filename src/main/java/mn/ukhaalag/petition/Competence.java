package mn.ukhaalag.petition;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may see a petition and who may do what to it: always by a post held today. What is not for
/// somebody's eyes is missing for him.
@Component
public class Competence {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Taxonomy taxonomy;
  private final Organisations organisations;
  private final Separation separation;
  private final Appointments appointments;

  Competence(
      JdbcClient database,
      Petitions petitions,
      Taxonomy taxonomy,
      Organisations organisations,
      Separation separation,
      Appointments appointments) {
    this.appointments = appointments;
    this.separation = separation;
    this.database = database;
    this.petitions = petitions;
    this.taxonomy = taxonomy;
    this.organisations = organisations;
  }

  /// The petition with this reference, if the actor handles it, controls it or sent it.
  ///
  /// @throws NotFound if there is none, or none for this actor
  public Petition seen(Actor actor, String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(petition -> isOwn(actor, petition) || isHandledOrControlled(actor, petition))
        .orElseThrow(() -> new NotFound("petition " + reference));
  }

  /// The petition with this reference, if it was sent with the actor's account.
  public Petition own(Actor actor, String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(petition -> isOwn(actor, petition))
        .orElseThrow(() -> new NotFound("own petition " + reference));
  }

  /// The petition with this reference, if the actor's posts let him look at it.
  public Petition handled(Actor actor, String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(petition -> isHandledOrControlled(actor, petition))
        .orElseThrow(() -> new NotFound("petition " + reference));
  }

  public boolean isOwn(Actor actor, Petition petition) {
    return actor.account() != null
        && database
            .sql(
                """
                select exists (select 1 from petition.petitioner
                               where petition_id = :id and account_id = :account)
                """)
            .param("id", petition.id())
            .param("account", actor.account())
            .query(Boolean.class)
            .single();
  }

  /// Whether the actor's posts let him look at it.
  public boolean isHandledOrControlled(Actor actor, Petition petition) {
    return (actor.holds(Role.AUDITOR) && !isComplainedOf(actor, petition))
        || asClerk(actor, petition).isPresent()
        || asHandler(actor, petition).isPresent()
        || (!isSensitive(petition)
            && !isComplainedOf(actor, petition)
            && (actor.holds(Role.OFFICIAL, petition.organisation())
                || asSuperior(actor, petition).isPresent()))
        || asModerator(actor, petition).isPresent();
  }

  /// Whoever holds the post complained of has no part in it, in none of his posts: neither as head
  /// nor by his unit. The law forbids that he decides, and the petitioner should not fear him.
  public boolean isComplainedOf(Actor actor, Petition petition) {
    UUID subject = petition.matter().subject().post();
    return subject != null && complainedOf(actor).contains(subject);
  }

  /// The posts of the actor, and all of those in whose stead he acts: of a complaint about one of
  /// them he learns nothing, in no list either.
  public Set<UUID> complainedOf(Actor actor) {
    return actor.holdings().stream()
        .flatMap(held -> Stream.concat(Stream.of(held.post()), ofPrincipal(held)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<UUID> ofPrincipal(Holding held) {
    var principal = held.principal();
    return principal == null
        ? Stream.empty()
        : appointments.holdings(principal.official()).stream().map(Holding::post);
  }

  /// Whether the law keeps the actor away from it, whatever happens: the one complained of, and
  /// whoever works for the organisation complained of.
  public boolean isKeptAway(Actor actor, Petition petition) {
    UUID complainedOf = petition.matter().subject().organisation();
    return isComplainedOf(actor, petition)
        || actor.holdings().stream().anyMatch(it -> it.organisation().equals(complainedOf));
  }

  private boolean isSensitive(Petition petition) {
    return taxonomy.find(petition.category()).map(Category::isSensitive).orElse(true);
  }

  /// The post in which the actor registers, forwards and assigns what comes to the organisation.
  public Optional<Holding> asClerk(Actor actor, Petition petition) {
    return actor
        .in(Role.INTAKE_OPERATOR, petition.organisation())
        .or(() -> actor.in(Role.HEAD, petition.organisation()))
        .filter(held -> !isComplainedOf(actor, petition));
  }

  /// The post in which the actor approves answers: head of the organisation in charge, not the one
  /// complained of, and not who sent it, for himself or at the desk for somebody else.
  public Optional<Holding> asHead(Actor actor, Petition petition) {
    return actor
        .in(Role.HEAD, petition.organisation())
        .filter(held -> !isComplainedOf(actor, petition) && !hasFiled(actor, petition));
  }

  private boolean hasFiled(Actor actor, Petition petition) {
    return isOfHisPersons(actor, petition)
        || database
            .sql(
                """
                select exists (select 1 from petition.petitioner
                               where petition_id = :id and filed_by_post = any(:posts))
                """)
            .param("id", petition.id())
            .param("posts", actor.holdings().stream().map(Holding::post).toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
  }

  /// Whether the actor sent it, or one in whose stead he acts.
  private boolean isOfHisPersons(Actor actor, Petition petition) {
    return database
        .sql(
            """
            select exists (select 1 from petition.petitioner
                           where petition_id = :id and account_id = any(:accounts))
            """)
        .param("id", petition.id())
        .param("accounts", separation.persons(actor).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /// The head of the superior, who controls and takes over what is late.
  public Optional<Holding> asSuperior(Actor actor, Petition petition) {
    return organisations
        .superior(petition.organisation())
        .flatMap(superior -> actor.in(Role.HEAD, superior.id()))
        .filter(held -> !isComplainedOf(actor, petition));
  }

  /// Moderators see what its sender agreed to publish.
  public Optional<Holding> asModerator(Actor actor, Petition petition) {
    return petition.matter().isPublishable()
            && !isSensitive(petition)
            && !isComplainedOf(actor, petition)
            && actor.holds(Role.MODERATOR)
        ? Optional.of(actor.require(Role.MODERATOR))
        : Optional.empty();
  }

  /// The post in which the actor works on the answer: it or its unit was charged with it, or
  /// helps. Nobody answers himself, nor one whom he stands in for.
  public Optional<Holding> asHandler(Actor actor, Petition petition) {
    if (isOfHisPersons(actor, petition)) {
      return Optional.empty();
    }
    return actor.holdings().stream()
        .filter(held -> !isComplainedOf(actor, petition) && isCharged(held, petition))
        .findFirst()
        .or(() -> asHead(actor, petition));
  }

  private boolean isCharged(Holding held, Petition petition) {
    if (held.post().equals(petition.post())
        || (held.unit() != null
            && held.unit().equals(petition.unit())
            && petition.post() == null)) {
      return true;
    }
    return database
        .sql(
            """
            select exists (select 1 from petition.assignment
                           where petition_id = :id and ended_at is null
                             and (post_id = :post or unit_id = :unit::uuid))
            """)
        .param("id", petition.id())
        .param("post", held.post())
        .param("unit", held.unit())
        .query(Boolean.class)
        .single();
  }

  /// The post of an [#asClerk], [#asHead] and so on that must be there.
  ///
  /// @throws NotFound if it is not
  public static Holding required(Optional<Holding> holding, Petition petition) {
    return holding.orElseThrow(() -> new NotFound("right to act on " + petition.reference()));
  }
}
