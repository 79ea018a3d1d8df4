package mn.ukhaalag.petition.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.publication.page.Event;
import mn.ukhaalag.petition.publication.page.Published;
import org.springframework.stereotype.Component;

/// What everybody may know of the way that a published petition took: which organisation did
/// what and when, never which person.
@Component
public class Timeline {

  private static final Set<Act> PUBLIC =
      EnumSet.of(
          Act.FILED,
          Act.REGISTERED_BY_OFFICE,
          Act.FORWARDED,
          Act.EXTENDED,
          Act.ANSWER_SENT,
          Act.WITHDRAWN_BY_PETITIONER,
          Act.MERGED_INTO,
          Act.REOPENED,
          Act.APPEALED);

  private static final Map<String, Act> BY_NAME =
      Stream.of(Act.values()).collect(Collectors.toMap(Act::inLedger, Function.identity()));

  private final Ledger ledger;

  Timeline(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The public acts, oldest first. Where an act moved the petition, the organisation is the one
  /// that it went to, else the one that had it.
  public List<Event> of(Published published) {
    return of(published.petition(), published.organisation(), PUBLIC);
  }

  /// The same for those who may know of more acts than everybody.
  ///
  /// @param inCharge the organisation in charge today
  public List<Event> of(UUID petition, UUID inCharge, Set<Act> visible) {
    var events = new ArrayList<Event>();
    UUID organisation = inCharge;
    for (Entry entry : ledger.history(new Thing(Petition.THING, petition))) {
      organisation = movedTo(entry).orElse(organisation);
      Act act = BY_NAME.get(entry.act());
      if (act != null && visible.contains(act)) {
        events.add(new Event(act, entry.at(), organisation));
      }
    }
    return List.copyOf(events);
  }

  private static Optional<UUID> movedTo(Entry entry) {
    String key =
        switch (entry.act()) {
          case "petition.filed" -> "organisation";
          case "petition.forwarded", "petition.appealed" -> "to";
          case null, default -> "";
        };
    return Optional.ofNullable(entry.detail().get(key)).map(UUID::fromString);
  }
}
