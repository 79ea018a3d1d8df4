package mn.ukhaalag.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who looked at whose personal data, in which post and why (Law on Personal Data Protection):
/// shown to the person, searched by the auditor ([ReadingLog]), and never changed.
///
/// A reading is written beside the page and does not wait for the disk: what was read in the
/// last instant before the power fails can be lost, and nothing else.
@Component
public class Readings {

  /// What of a person was seen.
  public enum Kind {
    NAME,
    REGISTER_NUMBER,
    CONTACT,
    ADDRESS,
    /// What the person wrote, or what was written about him.
    WORDS,
    FILES
  }

  /// Why.
  public enum Purpose {
    /// The official works on what the person asked for.
    HANDLING,
    /// The official controls the work of others.
    CONTROL,
    /// Before something is shown to the public.
    MODERATION,
    /// The person called or came.
    CALL,
    /// The account of the person was looked up.
    ACCOUNT,
    /// A list or a file with many persons.
    LIST,
    /// Somebody who otherwise may not read it opened it in an emergency.
    EMERGENCY
  }

  /// Whose data were seen; known by both, by one, or by the thing alone.
  public record Subject(@Nullable UUID account, @Nullable String registerNumber) {}

  /// What was looked at.
  ///
  /// @param name as people know it, with nothing personal in it: a reference number
  public record Sight(Thing thing, String name, Subject subject, Purpose purpose, Set<Kind> kinds) {

    public Sight {
      kinds = Set.copyOf(kinds);
    }
  }

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  Readings(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Writes down that somebody in a post saw it. Whoever looks at what is his own is not written
  /// down.
  ///
  /// @param organisation the one for which he looks; his post there is noted, if he has one
  public void note(Actor actor, UUID organisation, Sight sight) {
    Optional<UUID> self = Optional.ofNullable(actor.account());
    boolean isOwn = self.isPresent() && self.get().equals(sight.subject().account());
    if (isOwn || actor.holdings().isEmpty()) {
      return;
    }
    Holding held =
        actor.holdings().stream()
            .filter(it -> it.organisation().equals(organisation))
            .findFirst()
            .orElseGet(() -> actor.holdings().getFirst());
    String lightly =
        TransactionSynchronizationManager.isActualTransactionActive()
            ? ""
            : "with light as materialized (select set_config('synchronous_commit', 'off', true))";
    String from = lightly.isEmpty() ? "" : "from light";
    database
        .sql(
            lightly
                + """
                insert into access.reading
                    (at, reader, post_id, organisation_id, subject, subject_hash, thing_kind,
                     thing_id, thing_name, purpose, kinds)
                select :now, :reader::uuid, :post, :organisation, :subject::uuid, :hash, :kind,
                       :thing, :name, :purpose, :kinds
                """
                + from)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reader", actor.account())
        .param("post", held.post())
        .param("organisation", held.organisation())
        .param("subject", sight.subject().account())
        .param("hash", hash(sight.subject().registerNumber()).orElse(null))
        .param("kind", sight.thing().kind())
        .param("thing", sight.thing().id())
        .param("name", sight.name())
        .param("purpose", sight.purpose().name())
        .param("kinds", sight.kinds().stream().map(Kind::name).sorted().toArray(String[]::new))
        .update();
  }

  /// The number as it lies in the table; empty for none.
  Optional<byte[]> hash(@Nullable String registerNumber) {
    return Optional.ofNullable(registerNumber)
        .map(it -> secrets.hmac(new Identity(Identity.Kind.REGISTER_NUMBER, it)));
  }
}
