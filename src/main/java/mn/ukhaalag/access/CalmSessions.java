package mn.ukhaalag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions of a store that are read once for each request, and written only if something of them
/// changed; that somebody is still there is written once a minute. The store by itself reads a
/// session twice and writes it at every page that is opened.
///
/// A session that was ended, on whatever device or node, is gone for the next request: nothing is
/// remembered from one request to another.
///
/// @param <S> the sessions of the store
final class CalmSessions<S extends Session>
    implements FindByIndexNameSessionRepository<CalmSessions.Seen<S>> {

  /// What a running request has read, by id; made by [SessionMemory].
  static final ScopedValue<Map<String, Seen<?>>> MEMORY = ScopedValue.newInstance();

  /// Set while a session is read, which is one statement and needs no transaction.
  private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

  /// What an id may look like; whatever else stands in a cookie is never asked for.
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private final FindByIndexNameSessionRepository<S> store;
  private final boolean isKept;

  /// @param isKept whether sessions are read and written at all; on a site that takes no writes
  ///     everybody is a visitor
  CalmSessions(FindByIndexNameSessionRepository<S> store, boolean isKept) {
    this.store = store;
    this.isKept = isKept;
  }

  /// How the store works with the database: it writes in a transaction of its own, and reads
  /// without one.
  static TransactionOperations transactions(PlatformTransactionManager manager) {
    var own =
        new TransactionTemplate(
            manager,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return READING.isBound()
            ? TransactionOperations.withoutTransaction().execute(action)
            : own.execute(action);
      }
    };
  }

  @Override
  public Seen<S> createSession() {
    return new Seen<>(store.createSession(), true);
  }

  @Override
  public void save(Seen<S> session) {
    if (session.isChanged && isKept) {
      session.session.setLastAccessedTime(session.lastAccessed);
      store.save(session.session);
      session.isChanged = false;
    }
  }

  @Override
  // A memory holds what this store gave.
  @SuppressWarnings("unchecked")
  public @Nullable Seen<S> findById(String id) {
    Seen<?> known = MEMORY.isBound() ? MEMORY.get().get(id) : null;
    if (known != null && known.getId().equals(id)) {
      return (Seen<S>) known;
    }
    S found =
        isKept && SHAPE.matcher(id).matches()
            ? ScopedValue.where(READING, true).call(() -> store.findById(id))
            : null;
    if (found == null) {
      return null;
    }
    var seen = new Seen<>(found, false);
    if (MEMORY.isBound()) {
      MEMORY.get().put(id, seen);
    }
    return seen;
  }

  @Override
  public void deleteById(String id) {
    if (isKept) {
      store.deleteById(id);
    }
    if (MEMORY.isBound()) {
      MEMORY.get().remove(id);
    }
  }

  @Override
  public Map<String, Seen<S>> findByIndexNameAndIndexValue(String name, String value) {
    return store.findByIndexNameAndIndexValue(name, value).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> new Seen<>(it.getValue(), false),
                (one, other) -> one,
                HashMap::new));
  }

  /// A session that knows whether it has to be written.
  static final class Seen<S extends Session> implements Session {

    private final S session;
    private Instant lastAccessed;
    private boolean isChanged;

    private Seen(S session, boolean isNew) {
      this.session = session;
      this.lastAccessed = session.getLastAccessedTime();
      this.isChanged = isNew;
    }

    @Override
    public String getId() {
      return session.getId();
    }

    @Override
    public String changeSessionId() {
      isChanged = true;
      return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
      return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      isChanged = true;
      session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      isChanged = true;
      session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      lastAccessed = time;
      isChanged |= !time.isBefore(session.getLastAccessedTime().plus(BETWEEN_NOTES));
    }

    @Override
    public Instant getLastAccessedTime() {
      return lastAccessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      isChanged = true;
      session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return session.isExpired();
    }
  }
}
