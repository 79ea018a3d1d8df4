package mn.ukhaalag.petition.filing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.filing.page.OwnPage.Happening;
import mn.ukhaalag.petition.filing.page.OwnPage.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a petition, as far as its petitioner is to know: nothing of what officials
/// do among themselves.
@Component
class History {

  private static final Set<Act> INTERNAL =
      EnumSet.of(Act.NOTED, Act.HELPED, Act.ANSWER_DRAFTED, Act.ANSWER_RETURNED, Act.ESCALATED);

  private static final Map<String, Act> TOLD =
      EnumSet.complementOf(EnumSet.copyOf(INTERNAL)).stream()
          .collect(Collectors.toMap(Act::inLedger, act -> act));

  /// What the petitioner is told of, by its name in the ledger, and the messages that say it.
  static final Map<String, String> LABELS =
      TOLD.entrySet().stream()
          .collect(
              Collectors.toMap(Map.Entry::getKey, it -> "petition.act." + it.getValue().key()));

  private final JdbcClient database;
  private final Ledger ledger;
  private final Organisations organisations;
  private final Posts posts;

  History(JdbcClient database, Ledger ledger, Organisations organisations, Posts posts) {
    this.database = database;
    this.ledger = ledger;
    this.organisations = organisations;
    this.posts = posts;
  }

  /// Oldest first.
  List<Happening> of(Petition petition) {
    List<Entry> entries =
        ledger.history(petition.thing()).stream()
            .filter(entry -> TOLD.containsKey(entry.act()))
            .toList();
    Map<UUID, Who> officials =
        officials(entries.stream().map(it -> it.author().post()).filter(Objects::nonNull).toList());
    Deque<String> forwarded = reasons(petition, "petition.forwarding");
    Deque<String> extended = reasons(petition, "petition.extension");
    return entries.stream().map(entry -> happening(entry, officials, forwarded, extended)).toList();
  }

  /// Post and organisation of each, in words.
  Map<UUID, Who> officials(List<UUID> held) {
    return posts.named(Set.copyOf(held)).values().stream()
        .collect(Collectors.toMap(Post::id, this::who));
  }

  private Who who(Post post) {
    Organisation organisation = organisations.get(post.organisation());
    return new Who(
        organisation.nameMn() + ", " + post.titleMn(),
        organisation.nameEn() + ", " + post.titleEn());
  }

  private Happening happening(
      Entry entry, Map<UUID, Who> officials, Deque<String> forwarded, Deque<String> extended) {
    Act act = Objects.requireNonNull(TOLD.get(entry.act()));
    String reason =
        act == Act.FORWARDED ? forwarded.poll() : act == Act.EXTENDED ? extended.poll() : null;
    return new Happening(
        entry.at(), act.key(), find(officials, entry.author().post()), to(entry), reason);
  }

  private static @Nullable Who find(Map<UUID, Who> officials, @Nullable UUID post) {
    return post == null ? null : officials.get(post);
  }

  private @Nullable Organisation to(Entry entry) {
    return Optional.ofNullable(entry.detail().get("to"))
        .filter(to -> to.length() == 36)
        .map(UUID::fromString)
        .flatMap(organisations::find)
        .orElse(null);
  }

  /// In the order of their acts.
  private Deque<String> reasons(Petition petition, String table) {
    return new ArrayDeque<>(
        database
            .sql("select reason from %s where petition_id = :id order by at".formatted(table))
            .param("id", petition.id())
            .query(String.class)
            .list());
  }
}
