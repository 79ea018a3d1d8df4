package mn.ukhaalag.service.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.Filing.Applicant;
import mn.ukhaalag.service.Handling;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Service.Words;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Label;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// An office that gives permits by processes that somebody drew.
@Component
public class PermitOffice {

  static final Author DESIGNER = new Author(UUID.randomUUID(), null);
  static final Author SECOND = new Author(UUID.randomUUID(), null);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Services services;
  private final Versions versions;
  private final Publishing publishing;
  private final Course course;
  private final Intake intake;
  private final Handling handling;
  private final CaseTasks tasks;
  private final Applications applications;
  private final Staff staff;
  private final TransactionTemplate transaction;

  PermitOffice(
      Services services,
      Versions versions,
      Publishing publishing,
      Course course,
      Intake intake,
      Handling handling,
      CaseTasks tasks,
      Applications applications,
      Staff staff,
      TransactionTemplate transaction) {
    this.services = services;
    this.versions = versions;
    this.publishing = publishing;
    this.course = course;
    this.intake = intake;
    this.handling = handling;
    this.tasks = tasks;
    this.applications = applications;
    this.staff = staff;
    this.transaction = transaction;
  }

  /// A new service of that organisation that takes ten days.
  public Service service(String code, String organisation) {
    Label label = new Label("Туршилтын зөвшөөрөл", "Test permit");
    var words =
        new Words(
            label, label, Label.NONE, Label.NONE, Label.NONE, Label.NONE, Label.NONE, Label.NONE);
    var service =
        new Service(
            UUID.randomUUID(),
            code,
            staff.organisationId(organisation),
            Level.ORGANISATION,
            LifeEvent.BUSINESS,
            words,
            new TimeLimit(10, TimeLimit.Unit.CALENDAR_DAYS),
            List.of(Channel.ONLINE),
            Stage.DECIDED);
    Service put = transaction.execute(status -> services.put(service, 999));
    if (put == null) {
      throw new AssertionError("no service");
    }
    return put;
  }

  static Definition definition(Bpmn process) {
    return new Definition(
        JsonNodeFactory.instance.nullNode(),
        JSON.readTree(
            """
            {"questions": [{"name": "what", "kind": "text",
                            "label": {"mn": "Юу", "en": "What"}},
                           {"name": "copies", "kind": "number", "required": false,
                            "label": {"mn": "Хувь", "en": "Copies"}},
                           {"name": "purpose", "kind": "text", "required": false,
                            "label": {"mn": "Зориулалт", "en": "Purpose"}}]}
            """),
        JSON.readTree("{\"free\": true}"),
        Pattern.UPLOADED,
        process);
  }

  /// A process of the test files.
  public static Bpmn drawn(String file) {
    try {
      return new Bpmn(new ClassPathResource("bpmn/" + file + ".bpmn").getContentAsByteArray());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// Keeps a version and has it published by a second person.
  public Version publish(Service service, Bpmn process) {
    Version version = publishing.keep(service, definition(process), DESIGNER);
    publishing.propose(version.id(), DESIGNER);
    publishing.publish(version.id(), SECOND);
    return versions.get(version.id());
  }

  /// Somebody asks for it.
  public Application ask(Service service) {
    Version version = versions.published(service.id()).orElseThrow();
    course.prepare(version);
    var applicant = new Applicant(null, "Бат Дорж", null, null, Language.MN);
    var answers = JsonNodeFactory.instance.objectNode().put("what", "Дэлгүүр");
    UUID draft = UUID.randomUUID();
    return intake.send(
        new Filing(service, version, answers, Map.of(), applicant, draft, "test-" + draft),
        Author.SYSTEM);
  }

  /// As it stands now.
  public Application now(Application application) {
    return applications.get(application.id());
  }

  /// The elements that wait for somebody.
  public List<String> waiting(Application application) {
    return tasks.open(application.id()).stream().map(CaseTask::element).sorted().toList();
  }

  /// Somebody in that post does the task at that element.
  public void does(String post, Application application, String element, String outcome) {
    CaseTask task =
        tasks.open(application.id()).stream()
            .filter(it -> it.element().equals(element))
            .findFirst()
            .orElseThrow();
    Actor actor = staff.in(post);
    String ground = outcome.equals("refused") ? "Хууль 1.1" : null;
    handling.answer(
        actor, application.id(), task.id(), new CaseTasks.Said(outcome, "Тайлбар", ground));
  }

  public void sendsBack(String post, Application application) {
    handling.sendBack(staff.in(post), application.id(), Map.of("what", "Тодруулна уу"));
  }

  /// Its applicant no longer wants it.
  public void withdraws(Application application) {
    handling.withdraw(Actor.anonymous(Language.MN), application.id());
  }

  public void completes(Application application) {
    handling.complete(
        Actor.anonymous(Language.MN),
        application.id(),
        JsonNodeFactory.instance.objectNode().put("what", "Хүнсний дэлгүүр"));
  }
}
