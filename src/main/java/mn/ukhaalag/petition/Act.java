package mn.ukhaalag.petition;

import static mn.ukhaalag.petition.Petition.Status.ANSWERED;
import static mn.ukhaalag.petition.Petition.Status.ASSIGNED;
import static mn.ukhaalag.petition.Petition.Status.DRAFTED;
import static mn.ukhaalag.petition.Petition.Status.MERGED;
import static mn.ukhaalag.petition.Petition.Status.RECEIVED;
import static mn.ukhaalag.petition.Petition.Status.REGISTERED;
import static mn.ukhaalag.petition.Petition.Status.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.petition.Petition.Status;
import org.jspecify.annotations.Nullable;

/// All that can be done to a petition, from which states, and where it then stands. Nothing else
/// is legal; articles are those of the law of 1995 (lawId 294) where its text could be seen.
public enum Act {
  FILED(Set.of(), RECEIVED),
  REGISTERED_BY_OFFICE(Set.of(RECEIVED), REGISTERED),
  /// To the competent organisation, within the days of `petition.forward`; the petitioner is
  /// told.
  FORWARDED(Set.of(RECEIVED, REGISTERED), RECEIVED),
  /// Never to the one complained of.
  ASSIGNED_TO(Set.of(RECEIVED, REGISTERED, ASSIGNED), ASSIGNED),
  HELPED(Set.of(REGISTERED, ASSIGNED, DRAFTED), null),
  NOTED(EnumSet.complementOf(EnumSet.of(MERGED)), null),
  /// Stops no clock: the law does not say so.
  ASKED(Set.of(REGISTERED, ASSIGNED, DRAFTED), null),
  /// A reply to a closed case is taken too and reaches the one who answered.
  REPLIED(EnumSet.allOf(Status.class), null),
  /// Article 16: once, by the head, with a reason, and the petitioner is told.
  EXTENDED(Set.of(REGISTERED, ASSIGNED, DRAFTED), null),
  ANSWER_DRAFTED(Set.of(ASSIGNED), DRAFTED),
  ANSWER_RETURNED(Set.of(DRAFTED), ASSIGNED),
  ANSWER_SENT(Set.of(DRAFTED), ANSWERED),
  WITHDRAWN_BY_PETITIONER(Set.of(RECEIVED, REGISTERED, ASSIGNED, DRAFTED), WITHDRAWN),
  MERGED_INTO(Set.of(RECEIVED, REGISTERED, ASSIGNED), MERGED),
  /// Within the days of `petition.reopen`; the same organisation looks again.
  REOPENED(Set.of(ANSWERED), RECEIVED),
  /// Within the days of `petition.appeal`; the superior decides.
  APPEALED(Set.of(ANSWERED), RECEIVED),
  RATED(Set.of(ANSWERED), null),
  ESCALATED(Set.of(RECEIVED, REGISTERED, ASSIGNED, DRAFTED), null),
  RECLASSIFIED(Set.of(RECEIVED, REGISTERED, ASSIGNED), null),
  PUBLISHED(EnumSet.complementOf(EnumSet.of(MERGED)), null),
  PUBLICATION_REFUSED(EnumSet.complementOf(EnumSet.of(MERGED)), null),
  UNPUBLISHED(EnumSet.allOf(Status.class), null),
  REDACTED(EnumSet.allOf(Status.class), null);

  // Never given out, so never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Status> from;

  private final @Nullable Status to;

  Act(Set<Status> from, @Nullable Status to) {
    this.from = from;
    this.to = to;
  }

  boolean isLegalFrom(Status status) {
    return from.contains(status);
  }

  /// Where the petition stands afterwards; empty if it stays where it was.
  Optional<Status> leadsTo() {
    return Optional.ofNullable(to);
  }

  /// The word for it in keys of messages, for example `answer-sent`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Its name in the ledger, for example `petition.answer-sent`.
  public String inLedger() {
    return "petition." + key();
  }
}
