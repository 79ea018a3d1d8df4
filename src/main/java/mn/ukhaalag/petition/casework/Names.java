package mn.ukhaalag.petition.casework;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Unit;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.casework.page.Choice;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How posts, units and organisations are called, many of them with one query.
@Component
class Names {

  private static final String ACTING = "directory.acting.post";

  private final Organisations organisations;
  private final Posts posts;
  private final Units units;
  private final Appointments appointments;
  private final LegalTime legalTime;
  private final Officials officials;
  private final Words words;

  Names(
      Organisations organisations,
      Posts posts,
      Units units,
      Appointments appointments,
      LegalTime legalTime,
      Officials officials,
      Words words) {
    this.officials = officials;
    this.words = words;
    this.organisations = organisations;
    this.posts = posts;
    this.units = units;
    this.appointments = appointments;
    this.legalTime = legalTime;
  }

  /// Titles of posts and names of units by their id.
  record Known(Map<UUID, Post> posts, Map<UUID, Unit> units) {

    @Nullable Named post(@Nullable UUID id) {
      Post post = id == null ? null : posts.get(id);
      return post == null ? null : new Named(post.titleMn(), post.titleEn());
    }

    @Nullable Named unit(@Nullable UUID id) {
      Unit unit = id == null ? null : units.get(id);
      return unit == null ? null : new Named(unit.nameMn(), unit.nameEn());
    }

    /// The post, or else the unit, that is in charge.
    @Nullable Named charged(@Nullable UUID unit, @Nullable UUID post) {
      Named named = post(post);
      return named == null ? unit(unit) : named;
    }
  }

  Known known(
      Collection<? extends @Nullable UUID> somePosts,
      Collection<? extends @Nullable UUID> someUnits) {
    return new Known(posts.named(present(somePosts)), units.named(present(someUnits)));
  }

  /// All posts and units of the organisation today.
  Known of(UUID organisation) {
    return new Known(
        posts.of(organisation).stream().collect(Collectors.toMap(Post::id, it -> it)),
        units.of(organisation).stream().collect(Collectors.toMap(Unit::id, it -> it)));
  }

  /// The post as that of somebody who stands in for its holder; empty if the holder acted
  /// himself.
  Optional<Named> inSteadOf(Author author, Named post) {
    return officials
        .find(author.inSteadOf())
        .map(Official::name)
        .map(
            holder ->
                new Named(
                    words.get(Language.MN, ACTING, post.mn(), holder),
                    words.get(
                        Language.EN, ACTING, requireNonNullElse(post.en(), post.mn()), holder)));
  }

  Named organisation(@Nullable UUID id) {
    return organisations
        .find(id)
        .map(it -> new Named(it.nameMn(), it.nameEn()))
        .orElse(new Named("", null));
  }

  /// All organisations of today by name, for choosing one.
  List<Choice> organisations() {
    return organisations.list().stream()
        .map(Names::choice)
        .sorted((one, other) -> one.label().mn().compareTo(other.label().mn()))
        .toList();
  }

  static Choice choice(Organisation organisation) {
    return new Choice(
        organisation.id().toString(), new Named(organisation.nameMn(), organisation.nameEn()));
  }

  /// The posts of the organisation, each with who holds it today, and its units, for charging
  /// one.
  List<Choice.Group> colleagues(UUID organisation, Named headingOfUnits) {
    List<Unit> parts = units.of(organisation);
    List<Post> people = posts.of(organisation);
    Map<UUID, Appointment> holders =
        appointments.holders(people.stream().map(Post::id).toList(), legalTime.today());
    var groups = new ArrayList<Choice.Group>();
    groups.add(postsOf(null, organisation(organisation), people, holders));
    parts.forEach(
        unit ->
            groups.add(
                postsOf(unit.id(), new Named(unit.nameMn(), unit.nameEn()), people, holders)));
    groups.add(
        new Choice.Group(
            headingOfUnits,
            parts.stream()
                .map(it -> new Choice("unit:" + it.id(), new Named(it.nameMn(), it.nameEn())))
                .toList()));
    return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
  }

  private static Choice.Group postsOf(
      @Nullable UUID unit, Named heading, List<Post> people, Map<UUID, Appointment> holders) {
    return new Choice.Group(
        heading,
        people.stream()
            .filter(post -> Objects.equals(post.unit(), unit))
            .map(post -> new Choice("post:" + post.id(), withHolder(post, holders.get(post.id()))))
            .toList());
  }

  private static Named withHolder(Post post, @Nullable Appointment holder) {
    String name = holder == null ? "" : " – " + holder.official().name();
    return new Named(post.titleMn() + name, post.titleEn() + name);
  }

  private static List<UUID> present(Collection<? extends @Nullable UUID> ids) {
    var present = new ArrayList<UUID>();
    for (UUID id : ids) {
      if (id != null && !present.contains(id)) {
        present.add(id);
      }
    }
    return present;
  }
}
