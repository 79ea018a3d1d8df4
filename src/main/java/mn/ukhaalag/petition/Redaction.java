package mn.ukhaalag.petition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes words that nobody may read for good out of all that is kept about a petition: the
/// matter, what was said and answered, reasons, search terms, lists of work, notices, files, and
/// what other rooms keep. That it took place, by whom and why, stays in the history; what went
/// does not.
@Component
public class Redaction {

  /// What stands where something was taken out.
  public static final String BAR = "▇▇▇";

  /// Why something is taken out.
  public enum Reason {
    PERSONAL_DATA,
    HEALTH,
    SECRET,
    INSULT,
    COURT
  }

  /// Parts that can go as a whole.
  public enum Part {
    TITLE,
    BODY,
    PLACE
  }

  /// What is to go.
  ///
  /// @param words phrases, wherever they stand
  /// @param files ids of attachments
  public record Order(List<String> words, Set<Part> parts, Set<UUID> files, Reason reason) {}

  private final Petitions petitions;
  private final Competence competence;
  private final Removal removal;
  private final Ledger ledger;

  Redaction(Petitions petitions, Competence competence, Removal removal, Ledger ledger) {
    this.petitions = petitions;
    this.competence = competence;
    this.removal = removal;
    this.ledger = ledger;
  }

  /// Takes it out.
  ///
  /// @throws Conflict if there is nothing of it to take out
  @Transactional
  public void redact(Actor actor, UUID id, Order order) {
    Petition petition = petitions.lock(id);
    Author author =
        actor.as(
            Competence.required(
                competence
                    .asModerator(actor, petition)
                    .or(() -> competence.asHead(actor, petition)),
                petition));
    petition.require(Act.REDACTED);
    var hide = HiddenWords.of(order.words());
    Matter matter = without(petition.matter(), hide, order.parts());
    int changes = matter.equals(petition.matter()) ? 0 : 1;
    changes += removal.hide(id, hide);
    changes += removal.removeFiles(petition, order.files(), author);
    if (changes == 0) {
      throw new Conflict(
          Message.of("petition.refused.nothing-to-redact", petition.reference().text()));
    }
    Petition after = petition.with(matter);
    removal.keep(after, hide);
    ledger.append(author, Act.REDACTED.inLedger(), petition.thing(), detail(order));
  }

  /// Everything that is attached and can still be taken out, what came with letters that nobody has
  /// proven included.
  public List<Attachment> files(Petition petition) {
    return removal.files(petition);
  }

  /// The matter without words, or without parts as a whole.
  static Matter without(Matter matter, UnaryOperator<String> hide, Set<Part> parts) {
    String place = matter.place();
    return new Matter(
        matter.kind(),
        matter.category(),
        matter.area(),
        place == null ? null : parts.contains(Part.PLACE) ? BAR : hide.apply(place),
        parts.contains(Part.PLACE) ? null : matter.point(),
        parts.contains(Part.TITLE) ? BAR : hide.apply(matter.title()),
        parts.contains(Part.BODY) ? BAR : hide.apply(matter.body()),
        matter.isPublishable(),
        matter.isCollective(),
        matter.subject());
  }

  private static Map<String, String> detail(Order order) {
    return Map.of(
        "reason", order.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "files", Integer.toString(order.files().size()));
  }
}
