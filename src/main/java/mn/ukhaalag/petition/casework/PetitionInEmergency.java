package mn.ukhaalag.petition.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Subject;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.security.EmergencyDoor;
import mn.ukhaalag.security.Facts;
import org.springframework.stereotype.Component;

/// A petition of another organisation or of a sensitive category, for whoever has to find the
/// person at once: a child in danger, a fire, somebody who means to harm himself. The register
/// number is shown whole.
@Component
class PetitionInEmergency implements EmergencyDoor {

  private static final String LABEL = "petition.casework.emergency.";

  private final Competence competence;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Attachments attachments;
  private final Words words;

  PetitionInEmergency(
      Competence competence,
      Petitions petitions,
      Petitioners petitioners,
      Attachments attachments,
      Words words) {
    this.competence = competence;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.attachments = attachments;
    this.words = words;
  }

  @Override
  public String thingKind() {
    return Petition.THING;
  }

  @Override
  public Optional<Found> find(Actor actor, String number) {
    return Reference.parse(number)
        .flatMap(petitions::find)
        .filter(it -> !competence.isKeptAway(actor, it))
        .map(it -> found(actor, it));
  }

  private Found found(Actor actor, Petition petition) {
    if (competence.isOwn(actor, petition)) {
      return new Found.Allowed(petition.ownPath());
    }
    return competence.isHandledOrControlled(actor, petition)
        ? new Found.Allowed("/work/petitions/" + petition.reference().slug())
        : new Found.Closed(petition.thing(), petition.reference().text());
  }

  @Override
  public Optional<Content> content(UUID id) {
    Petition petition = petitions.get(id);
    Optional<Petitioner> sender = petitioners.find(id);
    var facts = new Facts(words, LABEL);
    sender.ifPresent(it -> tell(facts, it));
    facts.add("place", petition.matter().place());
    var point = petition.matter().point();
    facts.add("point", point == null ? null : point.latitude() + ", " + point.longitude());
    facts.add("title", petition.title());
    facts.add("body", petition.matter().body());
    var subject =
        new Subject(
            sender.map(Petitioner::account).orElse(null),
            sender.map(Petitioner::registerNumber).orElse(null));
    return Optional.of(
        new Content(
            subject,
            EnumSet.of(
                Kind.NAME,
                Kind.REGISTER_NUMBER,
                Kind.CONTACT,
                Kind.ADDRESS,
                Kind.WORDS,
                Kind.FILES),
            facts.list(),
            attachments.listOf(Petition.THING, id)));
  }

  private void tell(Facts facts, Petitioner sender) {
    facts.add("name", sender.name());
    facts.add("register", sender.registerNumber());
    facts.add("phone", sender.phone());
    facts.add("email", sender.email());
    facts.add("address", sender.address());
  }
}
