package mn.ukhaalag.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where modules put work and take it out again, always in the transaction of the act itself:
/// outside of one, every method throws
/// [org.springframework.transaction.IllegalTransactionStateException].
///
/// What is done stays, with who did it and when. Doing what is not there, or is done already,
/// changes nothing.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Inbox {

  private final JdbcClient database;
  private final Clock clock;

  Inbox(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Puts a task in; if the same one is open already, it is brought up to date and goes on
  /// waiting since its first day.
  public void put(Task task) {
    database
        .sql(
            """
            insert into inbox.task
                (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee,
                 role, due_at, urgent, since)
            values (:kind, :thingKind, :thing, :reference, :title, :path, :addresseeKind,
                    :addressee, :role, coalesce(:due, 'infinity'::timestamptz), :urgent, :since)
            on conflict (thing_id, kind, addressee, role) where done_at is null
            do update set reference = excluded.reference, title = excluded.title,
                path = excluded.path, due_at = excluded.due_at, urgent = excluded.urgent
            """)
        .param("kind", task.kind())
        .param("thingKind", task.thing().kind())
        .param("thing", task.thing().id())
        .param("reference", task.reference())
        .param("title", task.title())
        .param("path", task.path())
        .param("addresseeKind", Shelf.kind(task.addressee()).name())
        .param("addressee", task.addressee().id())
        .param("role", Shelf.role(task.addressee()))
        .param("due", utc(task.dueAt()))
        .param("urgent", task.urgent())
        .param("since", utc(task.since()))
        .update();
  }

  /// Puts many tasks in at once, none of which is open already.
  public void putAll(List<Task> tasks) {
    database
        .sql(
            """
            insert into inbox.task
                (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee,
                 role, due_at, urgent, since)
            select kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee,
                   role, coalesce(due_at::timestamptz, 'infinity'), urgent, since::timestamptz
            from unnest(:kinds, :thingKinds, :things, :references, :titles, :paths,
                        :addresseeKinds, :addressees, :roles, :due, :urgent, :since)
                 as task (kind, thing_kind, thing_id, reference, title, path, addressee_kind,
                          addressee, role, due_at, urgent, since)
            """)
        .param("kinds", texts(tasks, Task::kind))
        .param("thingKinds", texts(tasks, task -> task.thing().kind()))
        .param("things", tasks.stream().map(task -> task.thing().id()).toArray(UUID[]::new))
        .param("references", texts(tasks, Task::reference))
        .param("titles", texts(tasks, Task::title))
        .param("paths", texts(tasks, Task::path))
        .param("addresseeKinds", texts(tasks, task -> Shelf.kind(task.addressee()).name()))
        .param("addressees", tasks.stream().map(task -> task.addressee().id()).toArray(UUID[]::new))
        .param("roles", texts(tasks, task -> Shelf.role(task.addressee())))
        .param("due", texts(tasks, task -> Objects.toString(task.dueAt(), null)))
        .param("urgent", tasks.stream().map(Task::urgent).toArray(Boolean[]::new))
        .param("since", texts(tasks, task -> task.since().toString()))
        .update();
  }

  private static @Nullable String[] texts(List<Task> tasks, Function<Task, @Nullable String> text) {
    return tasks.stream().map(text).toArray(String[]::new);
  }

  /// That kind of work on the thing is done, whomever it waited for.
  public void done(Thing thing, String kind, Author by) {
    finish(thing, Set.of(kind), null, by);
  }

  /// All work of these kinds on the thing is done, whomever it waited for.
  public void done(Thing thing, Set<String> kinds, Author by) {
    finish(thing, kinds, null, by);
  }

  /// That kind of work on the thing is done, or no longer wanted, for that addressee alone.
  public void done(Thing thing, String kind, Addressee addressee, Author by) {
    finish(thing, Set.of(kind), addressee, by);
  }

  /// Nothing is left to do with the thing.
  public void doneAll(Thing thing, Author by) {
    finish(thing, null, null, by);
  }

  private void finish(
      Thing thing, @Nullable Set<String> kinds, @Nullable Addressee addressee, Author by) {
    database
        .sql(
            """
            update inbox.task
            set done_at = :now, done_account = :account, done_post = :post
            where thing_id = :thing and thing_kind = :thingKind and done_at is null
              and (:kinds::text[] is null or kind = any (:kinds::text[]))
              and (:addressee::uuid is null or (addressee = :addressee and role = :role))
            """)
        .param("now", utc(clock.instant()))
        .param("account", by.account())
        .param("post", by.post())
        .param("thing", thing.id())
        .param("thingKind", thing.kind())
        .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
        .param("addressee", addressee == null ? null : addressee.id())
        .param("role", addressee == null ? null : Shelf.role(addressee))
        .update();
  }

  /// Hands the work over, with its deadline and the day since when it waits. With the one who had
  /// it, it counts as done.
  public void move(Thing thing, String kind, Addressee from, Addressee to, Author by) {
    if (from.equals(to)) {
      return;
    }
    database
        .sql(
            """
            with given as (
                update inbox.task
                set done_at = :now, done_account = :account, done_post = :post
                where thing_id = :thing and thing_kind = :thingKind and kind = :kind
                  and addressee = :from and role = :fromRole and done_at is null
                returning kind, thing_kind, thing_id, reference, title, path, due_at, urgent, since)
            insert into inbox.task
                (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee,
                 role, due_at, urgent, since)
            select kind, thing_kind, thing_id, reference, title, path, :toKind, :to, :toRole,
                   due_at, urgent, since
            from given
            on conflict (thing_id, kind, addressee, role) where done_at is null
            do update set due_at = excluded.due_at, urgent = excluded.urgent
            """)
        .param("now", utc(clock.instant()))
        .param("account", by.account())
        .param("post", by.post())
        .param("thing", thing.id())
        .param("thingKind", thing.kind())
        .param("kind", kind)
        .param("from", from.id())
        .param("fromRole", Shelf.role(from))
        .param("toKind", Shelf.kind(to).name())
        .param("to", to.id())
        .param("toRole", Shelf.role(to))
        .update();
  }

  /// Gives all open work on the thing a new deadline; null takes it away.
  public void postpone(Thing thing, @Nullable Instant dueAt) {
    database
        .sql(
            """
            update inbox.task set due_at = coalesce(:due, 'infinity'::timestamptz)
            where thing_id = :thing and thing_kind = :kind and done_at is null
            """)
        .param("due", utc(dueAt))
        .param("thing", thing.id())
        .param("kind", thing.kind())
        .update();
  }

  /// Replaces the words on the thing everywhere, in what is done too: redaction reaches here.
  public void retitle(Thing thing, String title) {
    database
        .sql(
            """
            update inbox.task set title = :title
            where thing_id = :thing and thing_kind = :kind
            """)
        .param("title", Task.shortened(title))
        .param("thing", thing.id())
        .param("kind", thing.kind())
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
