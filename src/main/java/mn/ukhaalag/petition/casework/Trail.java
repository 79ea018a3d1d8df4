package mn.ukhaalag.petition.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.Happening;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was done to a petition, from the ledger, with the reasons that were written with it.
@Component
class Trail {

  private static final String PREFIX = "petition.";

  /// What a petitioner does, with an account or without one.
  private static final Set<String> OF_PETITIONER =
      Stream.of(
              Act.FILED,
              Act.REPLIED,
              Act.WITHDRAWN_BY_PETITIONER,
              Act.RATED,
              Act.REOPENED,
              Act.APPEALED)
          .map(Act::key)
          .collect(Collectors.toUnmodifiableSet());

  private final JdbcClient database;
  private final Ledger ledger;
  private final Accounts accounts;
  private final Names names;
  private final TrailFacts facts;

  Trail(JdbcClient database, Ledger ledger, Accounts accounts, Names names, TrailFacts facts) {
    this.database = database;
    this.ledger = ledger;
    this.accounts = accounts;
    this.names = names;
    this.facts = facts;
  }

  /// Oldest first.
  List<Happening> of(Petition petition) {
    List<Entry> entries =
        ledger.history(petition.thing()).stream()
            .filter(entry -> entry.act().startsWith(PREFIX))
            .toList();
    Names.Known known =
        names.known(
            entries.stream()
                .flatMap(entry -> Stream.of(entry.author().post(), charged(entry, "post")))
                .toList(),
            entries.stream().map(entry -> charged(entry, "unit")).toList());
    Map<UUID, String> people = people(entries);
    Map<String, Deque<String>> reasons = reasons(petition.id());
    var happenings = new ArrayList<Happening>();
    for (Entry entry : entries) {
      String act = entry.act().substring(PREFIX.length());
      Deque<String> words = reasons.get(act);
      UUID post = entry.author().post();
      UUID account = entry.author().account();
      happenings.add(
          new Happening(
              entry.at(),
              act,
              who(known.post(post), account == null ? null : people.get(account), entry.author()),
              post == null && (account != null || OF_PETITIONER.contains(act)),
              facts.of(entry, known),
              words == null ? null : words.poll()));
    }
    return happenings;
  }

  /// Officials are named; a petitioner never is.
  private Map<UUID, String> people(List<Entry> entries) {
    return accounts.names(
        entries.stream()
            .filter(entry -> entry.author().post() != null)
            .map(entry -> entry.author().account())
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private @Nullable Named who(@Nullable Named post, @Nullable String name, Author author) {
    if (post == null) {
      return null;
    }
    String holder = name == null ? "" : ", " + name;
    return names
        .inSteadOf(author, post)
        .map(acting -> new Named(acting.mn() + holder, acting.en() + holder))
        .orElseGet(() -> new Named(post.mn() + holder, post.en() + holder));
  }

  static @Nullable UUID charged(Entry entry, String what) {
    String id = entry.act().startsWith("petition.published") ? null : entry.detail().get(what);
    return id == null ? null : UUID.fromString(id);
  }

  /// The reasons by act, in the order of the acts.
  private Map<String, Deque<String>> reasons(UUID id) {
    var reasons = new HashMap<String, Deque<String>>();
    database
        .sql(
            """
            select 'forwarded' as act, at, reason from petition.forwarding where petition_id = :id
            union all
            select 'extended', at, reason from petition.extension where petition_id = :id
            union all
            select lower(kind), at, reason from petition.reopening where petition_id = :id
            union all
            select 'answer-returned', decided_at, coalesce(remark, '') from petition.answer
            where petition_id = :id and decision = 'RETURNED'
            order by at
            """)
        .param("id", id)
        .query(
            row -> {
              reasons
                  .computeIfAbsent(row.getString("act"), act -> new ArrayDeque<>())
                  .add(row.getString("reason"));
            });
    return reasons;
  }
}
