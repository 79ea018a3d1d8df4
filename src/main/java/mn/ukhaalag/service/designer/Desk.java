package mn.ukhaalag.service.designer;

import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Drafting;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// Opens versions, and keeps what was changed in a draft.
@Component
class Desk {

  /// The field under which a form says what is wrong with the whole; more of them have a number
  /// behind it.
  static final String WHOLE = "design";

  private static final int MOST_SENTENCES = 20;

  private final Keeping keeping;
  private final Versions versions;
  private final Publishing publishing;
  private final Drafting drafting;
  private final ProcessPatterns patterns;
  private final Course course;

  Desk(
      Keeping keeping,
      Versions versions,
      Publishing publishing,
      Drafting drafting,
      ProcessPatterns patterns,
      Course course) {
    this.keeping = keeping;
    this.versions = versions;
    this.publishing = publishing;
    this.drafting = drafting;
    this.patterns = patterns;
    this.course = course;
  }

  /// The version with that number.
  ///
  /// @throws NotFound if there is none, or it is not the actor's to keep
  Design open(Actor actor, String code, int number) {
    Service service = keeping.of(actor, code);
    Version version =
        versions.of(service.id()).stream()
            .filter(it -> it.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("version " + number + " of " + code));
    Definition definition = versions.definition(version.id());
    Author author = keeping.author(actor, service);
    return new Design(
        service,
        version,
        definition,
        versions.standing(version.id()),
        author,
        publishing.isSecond(version, author),
        patterns.read(version.pattern(), definition.bpmn()).extras(),
        course.asksRegisters(definition.bpmn()));
  }

  /// The same, which must be in work.
  ///
  /// @throws Conflict if it is no draft
  Design draft(Actor actor, String code, int number) {
    Design design = open(actor, code, number);
    State state = design.version().state();
    if (state != State.DRAFT) {
      throw new Conflict(Message.of("service.refused.version." + state));
    }
    return design;
  }

  /// Keeps what was changed, if nothing is wrong; else the problems say what is, and the draft
  /// stays as it was.
  ///
  /// @param revision that the one who changed it had before him
  void keep(Design design, int revision, Sketch changed, Problems problems) {
    if (!problems.isEmpty()) {
      return;
    }
    Definition definition = changed.definition();
    if (design.standing().revision() != revision) {
      problems.add(WHOLE, "service.refused.changed");
      return;
    }
    say(publishing.faults(definition), problems);
    if (problems.isEmpty()) {
      change(design, revision, definition, problems);
    }
  }

  private void change(Design design, int revision, Definition definition, Problems problems) {
    try {
      drafting.change(design.service(), design.version(), revision, definition, design.author());
    } catch (Conflict conflict) {
      problems.add(WHOLE, conflict.reason().key(), conflict.reason().arguments().toArray());
    }
  }

  /// Says every fault in a field of its own.
  static void say(List<Message> faults, Problems problems) {
    for (int place = 0; place < Math.min(faults.size(), MOST_SENTENCES); place++) {
      Message fault = faults.get(place);
      String field = place == 0 ? WHOLE : WHOLE + "-" + (place + 1);
      problems.add(field, fault.key(), fault.arguments().toArray());
    }
  }
}
