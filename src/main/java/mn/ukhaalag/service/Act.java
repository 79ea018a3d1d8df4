package mn.ukhaalag.service;

import static mn.ukhaalag.service.Application.Status.ACCEPTED;
import static mn.ukhaalag.service.Application.Status.CLOSED;
import static mn.ukhaalag.service.Application.Status.DECIDED;
import static mn.ukhaalag.service.Application.Status.EXAMINED;
import static mn.ukhaalag.service.Application.Status.INCOMPLETE;
import static mn.ukhaalag.service.Application.Status.ISSUED;
import static mn.ukhaalag.service.Application.Status.REFUSED;
import static mn.ukhaalag.service.Application.Status.SENT;
import static mn.ukhaalag.service.Application.Status.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.service.Application.Status;
import org.jspecify.annotations.Nullable;

/// All that can be done to a case, from which states, and where it then stands. Nothing else is
/// legal.
public enum Act {
  FILED(Set.of(), SENT),
  /// Everything that was asked is answered; from now on the legal time counts.
  ACCEPTED_BY_OFFICE(Set.of(SENT), ACCEPTED),
  /// An official takes on what waited for everybody with the role.
  TAKEN(Set.of(ACCEPTED, EXAMINED), EXAMINED),
  /// An official hands a step to a colleague of his organisation.
  HANDED_OVER(Set.of(ACCEPTED, EXAMINED), null),
  /// A step goes back to the colleague it came from, or to all who may do it.
  GIVEN_BACK(Set.of(ACCEPTED, EXAMINED), null),
  CHECKED(Set.of(ACCEPTED, EXAMINED), EXAMINED),
  /// Another organisation said what it thinks.
  OPINION_GIVEN(Set.of(ACCEPTED, EXAMINED), EXAMINED),
  /// Others than the office have to do something first: time stands.
  WAITS_FOR_OTHERS(Set.of(ACCEPTED, EXAMINED), null),
  /// They have done it, and time goes on.
  GOES_ON(Set.of(ACCEPTED, EXAMINED), null),
  NOTED(EnumSet.complementOf(EnumSet.of(CLOSED)), null),
  TICKED(Set.of(ACCEPTED, EXAMINED), null),
  /// The time stands until it is completed.
  SENT_BACK(Set.of(ACCEPTED, EXAMINED), INCOMPLETE),
  COMPLETED(Set.of(INCOMPLETE), EXAMINED),
  /// A refusal says why, by which law, and how to complain.
  DECISION_MADE(Set.of(ACCEPTED, EXAMINED), DECIDED),
  ISSUED_TO_APPLICANT(Set.of(DECIDED), ISSUED),
  REFUSED_TO_APPLICANT(Set.of(DECIDED), REFUSED),
  WITHDRAWN_BY_APPLICANT(Set.of(SENT, ACCEPTED, INCOMPLETE, EXAMINED), WITHDRAWN),
  /// Nobody can complain any more.
  CLOSED_BY_RULE(Set.of(ISSUED, REFUSED, WITHDRAWN), CLOSED),
  /// Who asked and what he answered is gone (Law on Personal Data Protection).
  ERASED(Set.of(ISSUED, REFUSED, WITHDRAWN, CLOSED), null),
  /// The legal time runs out, or has run out.
  WARNED(Set.of(SENT, ACCEPTED, EXAMINED, DECIDED), null);

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

  /// Where the case stands afterwards; empty if it stays where it was.
  Optional<Status> leadsTo() {
    return Optional.ofNullable(to);
  }

  /// The word for it in keys of messages, for example `sent-back`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Its name in the ledger, for example `service.sent-back`.
  public String inLedger() {
    return "service." + key();
  }
}
