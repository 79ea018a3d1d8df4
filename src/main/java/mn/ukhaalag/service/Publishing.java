package mn.ukhaalag.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.form.Definitions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.FormFault;
import mn.ukhaalag.service.form.FormReading;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How a version becomes the one on which cases begin: draft, proposed, published by a second
/// person, retired; and an earlier one published again in the same way.
///
/// Whoever calls it knows that the actor may keep the service.
@Component
public class Publishing {

  private final Versions versions;
  private final VersionWriting writing;
  private final Services services;
  private final Offering offering;
  private final Stages stages;
  private final Course course;
  private final Waiting waiting;
  private final Ledger ledger;
  private final Separation separation;
  private final List<VersionWatcher> watchers;
  private final Clock clock;

  Publishing(
      Versions versions,
      VersionWriting writing,
      Services services,
      Offering offering,
      Stages stages,
      Course course,
      Waiting waiting,
      Ledger ledger,
      Separation separation,
      List<VersionWatcher> watchers,
      Clock clock) {
    this.watchers = watchers;
    this.separation = separation;
    this.versions = versions;
    this.writing = writing;
    this.services = services;
    this.offering = offering;
    this.stages = stages;
    this.course = course;
    this.waiting = waiting;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What is wrong with a definition, each in a sentence that names the question or the element of
  /// the process; empty if nothing is.
  public List<Message> faults(Definition definition) {
    FormReading reading = Definitions.read(definition.schema(), definition.presentation());
    var faults = new ArrayList<Message>(sentences(reading.faults()));
    reading
        .right()
        .map(form -> Definitions.faults(definition.fees(), form))
        .ifPresent(it -> faults.addAll(sentences(it)));
    faults.addAll(course.faults(definition.bpmn(), reading.form()));
    return faults;
  }

  private static List<Message> sentences(List<FormFault> faults) {
    return faults.stream().map(FormFault::sentence).toList();
  }

  /// Keeps a new version, or what is new about the one in work.
  ///
  /// @throws BadInput with the first fault, if the definition has any
  @Transactional
  public Version keep(Service service, Definition definition, Author by) {
    Form form = right(definition);
    UUID id =
        versions.of(service.id()).stream()
            .filter(it -> it.state() == State.DRAFT)
            .findFirst()
            .map(
                draft -> {
                  writing.change(draft.id(), definition, form);
                  return draft.id();
                })
            .orElseGet(() -> writing.add(service.id(), definition, form, by, clock.instant()));
    Version version = versions.get(id);
    write(by, "service.version-kept", version, definition.presentation().toString());
    return version;
  }

  private Form right(Definition definition) {
    List<Message> faults = faults(definition);
    if (!faults.isEmpty()) {
      var problems = new Problems();
      faults.forEach(it -> problems.add(it.toString(), it.key(), it.arguments().toArray()));
      throw new BadInput(HttpStatus.UNPROCESSABLE_CONTENT, faults.getFirst(), problems);
    }
    return Definitions.read(definition.schema(), definition.presentation()).right().orElseThrow();
  }

  /// Asks a second person to publish it: a draft, or one that was retired.
  @Transactional
  public void propose(UUID id, Author by) {
    Version version = versions.lock(id);
    require(version, State.DRAFT, State.RETIRED);
    writing.propose(id, by, clock.instant());
    write(by, "service.version-proposed", version, "");
    waiting.publish(version, services.get(version.service()));
  }

  /// Does not publish it, and says why.
  @Transactional
  public void refuse(UUID id, String remark, Author by) {
    Version version = versions.lock(id);
    require(version, State.PROPOSED);
    writing.refuse(id, remark);
    write(by, "service.version-refused", version, remark);
    waiting.published(version, by);
  }

  /// Whether that is another than those who proposed it, and may publish it.
  public boolean isSecond(Version version, Author by) {
    return !separation.isOne(by, version.maker().proposedBy(), version.maker().proposedIn());
  }

  /// Lets new cases begin on it.
  ///
  /// @throws Conflict for whoever proposed it
  @Transactional
  public void publish(UUID id, Author by) {
    Version version = versions.lock(id);
    require(version, State.PROPOSED);
    if (!isSecond(version, by)) {
      throw new Conflict(Message.of("service.refused.second-person"));
    }
    writing.publish(version, by, clock.instant());
    write(by, "service.version-published", version, "");
    waiting.published(version, by);
    offering.begin(version.service());
    watchers.forEach(it -> it.published(version, by));
    Service service = services.get(version.service());
    if (service.stage().compareTo(Stage.APPLY) < 0) {
      stages.reach(service, Stage.APPLY, "", by);
    }
  }

  private static void require(Version version, State... anyOf) {
    if (Stream.of(anyOf).noneMatch(version.state()::equals)) {
      throw new Conflict(Message.of("service.refused.version." + version.state()));
    }
  }

  private void write(Author by, String act, Version version, String content) {
    ledger.append(
        by,
        act,
        version.thing(),
        content,
        Map.of(
            "service", version.service().toString(),
            "number", Integer.toString(version.number())));
  }
}
