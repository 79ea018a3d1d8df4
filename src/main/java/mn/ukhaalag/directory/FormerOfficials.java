package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the directory forgets about people who hold no post any more: at once how they are reached,
/// and who they were when the law on archives does not keep it any longer. The posts that they held
/// stay, with the acts that were done in them.
@Component
public class FormerOfficials {

  /// What stands in the place of a name.
  static final String FORGOTTEN = "▇▇▇";

  private final JdbcClient database;
  private final Officials officials;
  private final ForgottenContacts forgotten;
  private final Ledger ledger;
  private final Clock clock;

  FormerOfficials(
      JdbcClient database,
      Officials officials,
      ForgottenContacts forgotten,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.officials = officials;
    this.forgotten = forgotten;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The first day on which the official held no post any more; empty if he never held one. One
  /// that has no end yet counts until today.
  ///
  /// @param today where an appointment has no end
  public Optional<LocalDate> left(UUID official, LocalDate today) {
    return database
        .sql(
            """
            select max(coalesce(valid_to, :today)) from directory.appointment
            where official_id = :official
            """)
        .param("today", today)
        .param("official", official)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /// Whether the directory still says how he is reached.
  public boolean hasContact(UUID official) {
    return exists("email is not null or phone is not null", official);
  }

  /// Whether the directory still says who he was.
  public boolean isKnown(UUID official) {
    return exists("given_name <> '" + FORGOTTEN + "'", official);
  }

  private boolean exists(String what, UUID official) {
    return database
        .sql(
            "select exists (select from directory.official where id = :official and (%s))"
                .formatted(what))
        .param("official", official)
        .query(Boolean.class)
        .single();
  }

  /// Forgets how he is reached, also in what the ledger keeps of his entering. No file from before
  /// brings it back.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forgetContact(UUID official) {
    officials.find(official).ifPresent(it -> forgotten.add(it, LocalDate.now(clock)));
    database
        .sql(
            """
            update directory.official
            set email = null, phone = null, contact_forgotten_at = :now where id = :official
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("official", official)
        .update();
    noteForgotten(official, "contact");
  }

  /// Forgets who he was.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forgetName(UUID official) {
    database
        .sql(
            """
            update directory.official
            set family_name = '', given_name = :forgotten, name_forgotten_at = :now
            where id = :official
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("forgotten", FORGOTTEN)
        .param("official", official)
        .update();
    noteForgotten(official, "name");
  }

  private void noteForgotten(UUID official, String what) {
    var thing = Official.thing(official);
    ledger.forget(thing);
    ledger.append(Author.SYSTEM, "directory.forgotten", thing, Map.of("what", what));
  }
}
