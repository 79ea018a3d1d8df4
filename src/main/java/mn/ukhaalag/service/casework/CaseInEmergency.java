package mn.ukhaalag.service.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Subject;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.security.EmergencyDoor;
import mn.ukhaalag.security.Facts;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Label;
import org.springframework.stereotype.Component;

/// A case of another organisation, for whoever has to find the person at once.
@Component
class CaseInEmergency implements EmergencyDoor {

  private static final String LABEL = "service.casework.emergency.";

  private final Competence competence;
  private final Applications applications;
  private final Requests requests;
  private final Versions versions;
  private final Attachments attachments;
  private final AnswerLines lines;
  private final Words words;

  CaseInEmergency(
      Competence competence,
      Applications applications,
      Requests requests,
      Versions versions,
      Attachments attachments,
      AnswerLines lines,
      Words words) {
    this.competence = competence;
    this.applications = applications;
    this.requests = requests;
    this.versions = versions;
    this.attachments = attachments;
    this.lines = lines;
    this.words = words;
  }

  @Override
  public String thingKind() {
    return Application.THING;
  }

  @Override
  public Optional<Found> find(Actor actor, String number) {
    return Reference.parse(number).flatMap(applications::find).map(it -> found(actor, it));
  }

  private Found found(Actor actor, Application application) {
    if (competence.isOwn(actor, application)) {
      return new Found.Allowed(application.ownPath());
    }
    return competence.sees(actor, application)
        ? new Found.Allowed(application.workPath())
        : new Found.Closed(application.thing(), application.reference().text());
  }

  @Override
  public Optional<Content> content(UUID id) {
    Application application = applications.get(id);
    Request request = requests.get(id);
    List<Attachment> files = attachments.listOf(Application.THING, id);
    var facts = new Facts(words, LABEL);
    facts.add("name", request.name());
    facts.add("behalf", request.behalfName());
    facts.add("phone", request.phone());
    facts.add("email", request.email());
    facts.add("title", application.title());
    lines
        .of(versions.get(application.version()).form(), request.answers(), files)
        .forEach(it -> answer(facts, it));
    return Optional.of(
        new Content(
            new Subject(request.account(), null),
            EnumSet.of(
                Kind.NAME,
                Kind.REGISTER_NUMBER,
                Kind.CONTACT,
                Kind.ADDRESS,
                Kind.WORDS,
                Kind.FILES),
            facts.list(),
            files));
  }

  private static void answer(Facts facts, AnswerLines.Line line) {
    if (!line.texts().isEmpty()) {
      facts.add(
          new Fact(
              line.label().mn(),
              line.label().en(),
              line.texts().stream().map(Label::mn).collect(Collectors.joining("\n")),
              line.texts().stream().map(Label::en).collect(Collectors.joining("\n"))));
    }
  }
}
