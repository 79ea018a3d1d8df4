package mn.ukhaalag.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.FormerOfficials;
import org.springframework.stereotype.Component;

/// What the directory keeps of somebody who held a post. How he was reached goes at once; his name
/// and the posts that he held stay by the law on archives, from the day on which he left the last
/// one.
@Component
class OfficialErasure implements OwnErasure {

  private static final String RULE = "personal.keep.official";

  private final Accounts accounts;
  private final FormerOfficials officials;
  private final Clock clock;

  OfficialErasure(Accounts accounts, FormerOfficials officials, Clock clock) {
    this.accounts = accounts;
    this.officials = officials;
    this.clock = clock;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    var parts = new ArrayList<Part>();
    official(person)
        .ifPresent(
            official -> {
              if (officials.hasContact(official)) {
                parts.add(Part.erased("access.erasure.official-contact", 1));
              }
              if (officials.isKnown(official)) {
                parts.add(name(official, terms));
              }
            });
    return parts;
  }

  private Part name(UUID official, Terms terms) {
    Instant left = left(official);
    return terms.isOver(RULE, left)
        ? Part.erased("access.erasure.official", 1)
        : Part.kept("access.erasure.official", "", RULE, terms.until(RULE, left));
  }

  @Override
  public void erase(Person person, Terms terms) {
    official(person)
        .ifPresent(
            official -> {
              if (officials.hasContact(official)) {
                officials.forgetContact(official);
              }
              if (officials.isKnown(official) && terms.isOver(RULE, left(official))) {
                officials.forgetName(official);
              }
            });
  }

  private Optional<UUID> official(Person person) {
    return accounts.find(person.account()).map(Account::official);
  }

  /// Whoever never held a post has no file that the law would keep.
  private Instant left(UUID official) {
    return officials
        .left(official, LocalDate.now(clock))
        .map(day -> day.minusDays(1).atStartOfDay(clock.getZone()).toInstant())
        .orElse(Instant.EPOCH);
  }
}
