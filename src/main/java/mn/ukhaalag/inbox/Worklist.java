package mn.ukhaalag.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.inbox.page.Count;
import mn.ukhaalag.inbox.page.Counts;
import mn.ukhaalag.inbox.page.Due;
import mn.ukhaalag.inbox.page.Item;
import mn.ukhaalag.inbox.page.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what waits on some shelves. Each shelf is one short scan of an index, however many tasks
/// there are; the scans are merged.
@Component
class Worklist {

  private final JdbcClient database;
  private final KeptThings keptThings;
  private final Clock clock;

  Worklist(JdbcClient database, KeptThings keptThings, Clock clock) {
    this.database = database;
    this.keptThings = keptThings;
    this.clock = clock;
  }

  /// All that the actor may read.
  Reach of(Actor actor) {
    Set<UUID> things = keptThings.from(actor);
    return new Reach(Shelf.of(actor), things.isEmpty() ? List.of() : open(things));
  }

  private List<UUID> open(Set<UUID> things) {
    return database
        .sql("select id from inbox.task where thing_id = any(:things) and done_at is null")
        .param("things", things.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// The tasks after the key, as many as the limit.
  List<Item> list(Reach reach, Sight sight, Key after, int limit) {
    return sight.byAge()
        ? find(BY_AGE, reach, sight, after, limit)
        : find(BY_DEADLINE, reach, sight, after, limit);
  }

  private static final String BY_DEADLINE = ordered("due_at");
  private static final String BY_AGE = ordered("since");

  /// The statement for lists in the order of that time.
  private static String ordered(String time) {
    return """
      select t.id, t.kind, t.thing_kind, t.thing_id, t.reference, t.title, t.path,
             t.addressee_kind, t.due_at, t.urgent, t.since
      from unnest(:addressees::uuid[], :roles::text[]) as shelf (addressee, role)
      cross join lateral (
          select id, kind, thing_kind, thing_id, reference, title, path, addressee_kind, due_at,
                 urgent, since
          from inbox.task
          where addressee = shelf.addressee and role = shelf.role and done_at is null
            and (%1$s, id) > (:afterTime, :afterId) and id <> all(:kept::uuid[])
            and due_at > :dueAfter and due_at <= :dueUntil
            and (:kind::text is null or kind = :kind)
            and (not :urgent or urgent)
            and (:text::text is null
                 or strpos(lower(reference), :text) > 0 or strpos(lower(title), :text) > 0)
          order by %1$s, id
          limit :limit) t
      order by t.%1$s, t.id
      limit :limit
      """
        .formatted(time);
  }

  private List<Item> find(String statement, Reach reach, Sight sight, Key after, int limit) {
    Instant now = clock.instant();
    Due due = sight.due();
    return database
        .sql(statement)
        .param("addressees", addressees(reach.shelves()))
        .param("roles", roles(reach.shelves()))
        .param("kept", kept(reach))
        .param("afterTime", after.time())
        .param("afterId", after.id())
        .param("dueAfter", due == null ? OffsetDateTime.MIN : due.after(now))
        .param("dueUntil", due == null ? OffsetDateTime.MAX : due.until(now))
        .param("kind", sight.kind())
        .param("urgent", sight.urgent())
        .param("text", sight.text())
        .param("limit", limit)
        .query((row, number) -> item(row))
        .list();
  }

  private record Part(String due, String kind, int number) {}

  /// Counts what waits, in each shelf and for each kind of deadline up to a limit, from the index
  /// alone.
  Counts count(Reach reach) {
    Instant now = clock.instant();
    var parts =
        database
            .sql(
                """
                select due.name as due, t.kind, count(*) as number
                from unnest(:addressees::uuid[], :roles::text[]) as shelf (addressee, role)
                cross join (values ('OVERDUE', '-infinity'::timestamptz, :now::timestamptz),
                                   ('WEEK', :now, :soon::timestamptz),
                                   ('LATER', :soon, :end::timestamptz),
                                   ('NONE', :end, 'infinity')) as due (name, after, until)
                cross join lateral (
                    select kind
                    from inbox.task
                    where addressee = shelf.addressee and role = shelf.role and done_at is null
                      and due_at > due.after and due_at <= due.until
                      and id <> all(:kept::uuid[])
                    order by due_at, id
                    limit :limit) t
                group by due.name, t.kind
                """)
            .param("addressees", addressees(reach.shelves()))
            .param("roles", roles(reach.shelves()))
            .param("kept", kept(reach))
            .param("now", Due.OVERDUE.until(now))
            .param("soon", Due.WEEK.until(now))
            .param("end", Due.LATER.until(now))
            .param("limit", Count.LIMIT + 1)
            .query(Part.class)
            .list();
    return counts(parts);
  }

  private static Counts counts(List<Part> parts) {
    var dues = new EnumMap<Due, Integer>(Due.class);
    var kinds = new TreeMap<String, Integer>();
    for (Part part : parts) {
      dues.merge(Due.valueOf(part.due()), part.number(), Integer::sum);
      kinds.merge(part.kind(), part.number(), Integer::sum);
    }
    boolean isMore = dues.values().stream().anyMatch(number -> number > Count.LIMIT);
    var dueCounts = new EnumMap<Due, Count>(Due.class);
    dues.forEach((due, number) -> dueCounts.put(due, limited(number, false)));
    var kindCounts = new TreeMap<String, Count>();
    kinds.forEach((kind, number) -> kindCounts.put(kind, limited(number, isMore)));
    return new Counts(dueCounts, kindCounts);
  }

  private static Count limited(int number, boolean isMore) {
    return new Count(Math.min(number, Count.LIMIT), isMore || number > Count.LIMIT);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("thing_kind"),
        row.getObject("thing_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        row.getString("path"),
        row.getString("addressee_kind"),
        deadline(row.getObject("due_at", OffsetDateTime.class)),
        row.getBoolean("urgent"),
        row.getTimestamp("since").toInstant());
  }

  private static @Nullable Instant deadline(OffsetDateTime dueAt) {
    return dueAt.equals(OffsetDateTime.MAX) ? null : dueAt.toInstant();
  }

  /// Where the list goes on after that task.
  static Key after(Item item, boolean byAge) {
    Instant time = byAge ? item.since() : item.dueAt();
    return new Key(time == null ? OffsetDateTime.MAX : time.atOffset(ZoneOffset.UTC), item.id());
  }

  private static String addressees(Collection<Shelf> shelves) {
    return array(shelves.stream().map(shelf -> shelf.addressee().toString()).toList());
  }

  private static String roles(Collection<Shelf> shelves) {
    return array(shelves.stream().map(shelf -> '"' + shelf.role() + '"').toList());
  }

  private static String kept(Reach reach) {
    return array(reach.kept().stream().map(UUID::toString).toList());
  }

  private static String array(List<String> elements) {
    return "{" + String.join(",", elements) + "}";
  }
}
