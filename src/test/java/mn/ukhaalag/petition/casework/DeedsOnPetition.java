package mn.ukhaalag.petition.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Aftermath;
import mn.ukhaalag.petition.Aftermath.Again;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Classification;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Merging;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Redaction;
import mn.ukhaalag.petition.Staff;
import org.springframework.stereotype.Component;

/// Every act that a person can do to a petition, each with something sensible.
@Component
class DeedsOnPetition {

  /// An act of that actor on the petition with that id.
  interface Deed {
    void by(Actor actor, UUID petition);
  }

  private final Map<Act, Deed> deeds = new EnumMap<>(Act.class);
  private final Petitioning citizen;

  DeedsOnPetition(
      Handling handling,
      Assignments assignments,
      Correspondence correspondence,
      Extensions extensions,
      Answers answers,
      Aftermath aftermath,
      Merging merging,
      Classification classification,
      Redaction redaction,
      Petitioning citizen,
      Staff staff) {
    this.citizen = citizen;
    deeds.put(Act.REGISTERED_BY_OFFICE, handling::register);
    deeds.put(
        Act.FORWARDED,
        (actor, id) -> handling.forward(actor, id, staff.organisationId("azdtg"), "Харьяалал"));
    deeds.put(
        Act.ASSIGNED_TO,
        (actor, id) -> assignments.assign(actor, id, null, staff.post("nauug-clerk").id()));
    deeds.put(
        Act.HELPED,
        (actor, id) -> assignments.help(actor, id, null, staff.post("nauug-clerk").id()));
    deeds.put(Act.NOTED, (actor, id) -> correspondence.note(actor, id, "Тэмдэглэл"));
    deeds.put(Act.ASKED, (actor, id) -> correspondence.ask(actor, id, "Хаана вэ?"));
    deeds.put(Act.EXTENDED, (actor, id) -> extensions.extend(actor, id, 5, "Сэлбэг"));
    deeds.put(
        Act.ANSWER_DRAFTED,
        (actor, id) -> answers.draft(actor, id, Outcome.SATISFIED, "Зассан", null));
    deeds.put(Act.ANSWER_RETURNED, (actor, id) -> answers.giveBack(actor, id, "Засна уу"));
    deeds.put(Act.ANSWER_SENT, answers::send);
    deeds.put(Act.MERGED_INTO, (actor, id) -> merging.merge(actor, id, another()));
    deeds.put(
        Act.RECLASSIFIED,
        (actor, id) -> classification.reclassify(actor, id, Kind.SUGGESTION, "R1", "4501"));
    deeds.put(
        Act.REDACTED,
        (actor, id) ->
            redaction.redact(
                actor,
                id,
                new Redaction.Order(
                    List.of("асахгүй"), Set.of(), Set.of(), Redaction.Reason.INSULT)));
    deeds.put(Act.WITHDRAWN_BY_PETITIONER, (actor, id) -> aftermath.withdraw(petitioner(), id));
    deeds.put(Act.RATED, (actor, id) -> aftermath.rate(petitioner(), id, 5, null));
    deeds.put(
        Act.REOPENED,
        (actor, id) -> aftermath.openAgain(petitioner(), id, Again.REOPENED, "Дахиад"));
    deeds.put(
        Act.APPEALED,
        (actor, id) -> aftermath.openAgain(petitioner(), id, Again.APPEALED, "Дахиад"));
  }

  Set<Act> all() {
    return deeds.keySet();
  }

  /// Lets that actor do it.
  void act(Act act, Actor actor, UUID petition) {
    Objects.requireNonNull(deeds.get(act)).by(actor, petition);
  }

  private UUID another() {
    return citizen.request("R3", "Өөр нэг асуудал").id();
  }

  private static Author petitioner() {
    return new Author(null, null);
  }
}
