package mn.ukhaalag.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Unit;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How organisations, units, posts and those who hold them are called, many with one query.
@Component
public class Names {

  private final Organisations organisations;
  private final Units units;
  private final Posts posts;
  private final Appointments appointments;
  private final LegalTime legalTime;

  Names(
      Organisations organisations,
      Units units,
      Posts posts,
      Appointments appointments,
      LegalTime legalTime) {
    this.organisations = organisations;
    this.units = units;
    this.posts = posts;
    this.appointments = appointments;
    this.legalTime = legalTime;
  }

  /// Posts with their holders of today.
  public record Known(Map<UUID, Post> posts, Map<UUID, Appointment> holders) {

    /// The title of the post and who holds it; empty for null and for an unknown one.
    public Named of(@Nullable UUID id) {
      Post post = id == null ? null : posts.get(id);
      if (post == null) {
        return Named.NONE;
      }
      Appointment holder = holders.get(post.id());
      String name = holder == null ? "" : " – " + holder.official().name();
      return new Named(post.titleMn() + name, post.titleEn() + name);
    }
  }

  public Known known(Collection<? extends @Nullable UUID> ids) {
    var present = new LinkedHashSet<UUID>();
    for (UUID id : ids) {
      if (id != null) {
        present.add(id);
      }
    }
    return new Known(posts.named(present), appointments.holders(present, legalTime.today()));
  }

  public Named organisation(@Nullable UUID id) {
    return organisations.find(id).map(Names::named).orElse(Named.NONE);
  }

  /// Whose the documents are, by their ids: the official's, the unit's or the organisation's.
  public Map<UUID, Named> owners(Collection<Document> documents) {
    Known known = known(documents.stream().map(Document::post).toList());
    Map<UUID, Unit> parts = units.named(documents.stream().flatMap(Names::unit).toList());
    var owners = new HashMap<UUID, Named>();
    for (Document document : documents) {
      Unit unit = document.unit() == null ? null : parts.get(document.unit());
      Named owner = organisation(document.organisation());
      if (document.post() != null) {
        owner = known.of(document.post());
      } else if (unit != null) {
        owner = new Named(unit.nameMn(), unit.nameEn());
      }
      owners.put(document.id(), owner);
    }
    return owners;
  }

  private static Stream<UUID> unit(Document document) {
    return document.unit() == null ? Stream.empty() : Stream.of(document.unit());
  }

  /// Whose the document is.
  public Named owner(Document document) {
    return owners(List.of(document)).getOrDefault(document.id(), Named.NONE);
  }

  /// These organisations by name, for choosing one.
  public List<Choice> organisations(Collection<UUID> ids) {
    return organisations.named(ids).values().stream()
        .map(it -> new Choice(it.id().toString(), named(it)))
        .sorted(Comparator.comparing(it -> it.label().mn()))
        .toList();
  }

  /// All organisations of today by name, for choosing one.
  public List<Choice> organisations() {
    return organisations(organisations.list().stream().map(Organisation::id).toList());
  }

  /// The posts of an organisation with their holders, for choosing one.
  public List<Choice> posts(UUID organisation) {
    List<UUID> all = posts.of(organisation).stream().map(Post::id).toList();
    Known known = known(all);
    return all.stream().map(id -> new Choice(id.toString(), known.of(id))).toList();
  }

  /// The units of an organisation, for choosing one.
  public List<Choice> units(UUID organisation) {
    return units.of(organisation).stream()
        .map(it -> new Choice(it.id().toString(), new Named(it.nameMn(), it.nameEn())))
        .toList();
  }

  private static Named named(Organisation organisation) {
    return new Named(organisation.nameMn(), organisation.nameEn());
  }
}
