package mn.ukhaalag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts the one-time codes that leave the house, whichever room sends them, so that nobody can
/// make it send SMS without end: to one number, from one client address, and in all.
@Component
@EnableConfigurationProperties(CodeSettings.class)
public class CodeLimits {

  /// So that those on several nodes who send at the same moment count each other.
  private static final long LOCK = 7_301_403L;

  private final JdbcClient database;
  private final Secrets secrets;
  private final CodeSettings settings;
  private final Clock clock;

  CodeLimits(JdbcClient database, Secrets secrets, CodeSettings settings, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  /// Why a code may not be sent now.
  public enum Refusal {
    CONTACT_HOUR("access.code.too-many"),
    CONTACT_DAY("access.code.too-many-day"),
    ADDRESS("access.code.too-many-from"),
    HOUSE("access.code.too-many-house");

    private final String key;

    Refusal(String key) {
      this.key = key;
    }

    /// The message key of the sentence that says so, and what to do.
    public String key() {
      return key;
    }
  }

  /// To whom codes may be sent, and why not to the others.
  public record Admission(Set<Contact> admitted, Set<Refusal> refusals) {

    /// Why not, where one was asked for and refused.
    ///
    /// @throws java.util.NoSuchElementException if nobody was refused
    public Refusal why() {
      return refusals.iterator().next();
    }
  }

  /// Counts codes that are about to be sent, in the transaction that sends them.
  ///
  /// @param from the client address that asked for them ([ClientAddress]); null if the house
  ///     itself sends them
  @Transactional(propagation = Propagation.MANDATORY)
  public Admission admit(CodePurpose purpose, Collection<Contact> contacts, @Nullable String from) {
    return admit(purpose, contacts, from, true);
  }

  /// @param real false if the code is only pretended to be sent
  Admission admit(
      CodePurpose purpose, Collection<Contact> contacts, @Nullable String from, boolean real) {
    lock();
    byte[] address = from == null ? null : secrets.hmac("code-from", from);
    Used used = used(address);
    Map<String, Sent> sent = sent(purpose, contacts);
    var admitted = new ArrayList<Contact>();
    var refusals = EnumSet.noneOf(Refusal.class);
    int sms = 0;
    for (Contact contact : contacts) {
      boolean isSms = contact.kind() == Contact.Kind.PHONE;
      var known = sent.getOrDefault(hex(contact), Sent.NONE);
      int fromAddress = from == null ? 0 : used.fromAddress() + admitted.size();
      Refusal refusal = refusal(known, fromAddress, isSms, used.sms() + sms, purpose);
      if (refusal == null) {
        admitted.add(contact);
        sms += isSms ? 1 : 0;
      } else {
        refusals.add(refusal);
      }
    }
    note(purpose, admitted, address, real);
    return new Admission(Set.copyOf(admitted), refusals);
  }

  private @Nullable Refusal refusal(
      Sent sent, int fromAddress, boolean isSms, int sms, CodePurpose purpose) {
    int budget = purpose.mayBeForged() ? settings.smsPerDay() / 2 : settings.smsPerDay();
    if (sent.withinDay() >= settings.perContactDay()) {
      return Refusal.CONTACT_DAY;
    }
    if (sent.withinHour() >= settings.perContactHour()) {
      return Refusal.CONTACT_HOUR;
    }
    int perAddress =
        purpose.isForStrangers() ? settings.strangersPerAddressHour() : settings.perAddressHour();
    if (fromAddress >= perAddress) {
      return Refusal.ADDRESS;
    }
    return isSms && sms >= budget ? Refusal.HOUSE : null;
  }

  private void lock() {
    database
        .sql("select pg_advisory_xact_lock(:lock)::text")
        .param("lock", LOCK)
        .query()
        .singleRow();
  }

  private record Used(int fromAddress, int sms) {}

  private Used used(byte @Nullable [] address) {
    return database
        .sql(
            """
            select count(*) filter (where from_hash = :from::bytea and at > :hour) as from_address,
                   count(*) filter (where sms) as sms
            from access.code_sending where at > :day
            """)
        .param("from", address)
        .param("hour", now().minusHours(1))
        .param("day", now().minusDays(1))
        .query(Used.class)
        .single();
  }

  private record Sent(String contact, int withinHour, int withinDay) {
    private static final Sent NONE = new Sent("", 0, 0);
  }

  private Map<String, Sent> sent(CodePurpose purpose, Collection<Contact> contacts) {
    return database
        .sql(
            """
            select encode(contact_hash, 'hex') as contact,
                   count(*) filter (where at > :hour) as within_hour, count(*) as within_day
            from access.code_sending
            where contact_hash = any(:contacts::bytea[]) and purpose = :purpose and at > :day
            group by contact_hash
            """)
        .param("contacts", hashes(contacts))
        .param("purpose", purpose.name())
        .param("hour", now().minusHours(1))
        .param("day", now().minusDays(1))
        .query(Sent.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Sent::contact, it -> it));
  }

  private void note(
      CodePurpose purpose, List<Contact> admitted, byte @Nullable [] from, boolean real) {
    if (admitted.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into access.code_sending (contact_hash, from_hash, purpose, sms, at)
            select contact, :from::bytea, :purpose, sms, :now
            from unnest(:contacts::bytea[], :sms::boolean[]) as it (contact, sms)
            """)
        .param("contacts", hashes(admitted))
        .param(
            "sms",
            admitted.stream()
                .map(it -> real && it.kind() == Contact.Kind.PHONE)
                .toArray(Boolean[]::new))
        .param("from", from)
        .param("purpose", purpose.name())
        .param("now", now())
        .update();
  }

  private byte[][] hashes(Collection<Contact> contacts) {
    return contacts.stream().map(this::hash).toArray(byte[][]::new);
  }

  private String hex(Contact contact) {
    return HexFormat.of().formatHex(hash(contact));
  }

  private byte[] hash(Contact contact) {
    return secrets.hmac("contact", contact.value());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
