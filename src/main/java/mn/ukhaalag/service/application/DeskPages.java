package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Looks;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.application.DeskFiling.Channel;
import mn.ukhaalag.service.application.page.DeskPage;
import mn.ukhaalag.service.application.page.DeskReceipt;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/// The desk at which an operator asks for a service on behalf of somebody who calls or comes. The
/// questions are the same as for everybody; what was filed carries the post and the reason.
@Controller
@RequestMapping("/work/desk/applications")
class DeskPages {

  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 1000;

  private final Services services;
  private final Versions versions;
  private final Drafts drafts;
  private final DeskRows rows;
  private final Works works;
  private final Writers writers;
  private final Applications applications;
  private final Requests requests;
  private final Organisations organisations;
  private final CaseSecret secrets;
  private final Looks looks;
  private final TransactionTemplate transaction;

  DeskPages(
      Services services,
      Versions versions,
      Drafts drafts,
      DeskRows rows,
      Works works,
      Writers writers,
      Applications applications,
      Requests requests,
      Organisations organisations,
      CaseSecret secrets,
      Looks looks,
      TransactionTemplate transaction) {
    this.services = services;
    this.versions = versions;
    this.drafts = drafts;
    this.rows = rows;
    this.works = works;
    this.writers = writers;
    this.applications = applications;
    this.requests = requests;
    this.organisations = organisations;
    this.secrets = secrets;
    this.looks = looks;
    this.transaction = transaction;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    actor.require(Role.INTAKE_OPERATOR);
    return page("desk", new DeskPage(online(), Typed.NOTHING, new Problems()));
  }

  private List<Service> online() {
    return services.named(versions.online());
  }

  /// Begins the form for somebody else.
  @PostMapping
  ModelAndView begin(
      Actor actor, HttpServletRequest request, @RequestParam Map<String, String> fields) {
    Holding held = actor.require(Role.INTAKE_OPERATOR);
    var typed = new Typed(fields);
    var problems = new Problems();
    Optional<Version> version =
        services.find(typed.get("service")).flatMap(it -> versions.published(it.id()));
    problems.addIf(version.isEmpty(), "service", "web.problem.choice");
    DeskFiling filing = filing(held, new Reading(typed, problems), typed);
    if (!problems.isEmpty()) {
      return Forms.again(page("desk", new DeskPage(online(), typed, problems)));
    }
    Writer writer = writers.known(actor, request);
    Draft draft =
        transaction.execute(
            status -> {
              Draft begun =
                  drafts.begin(
                      writer, version.orElseThrow(), JsonNodeFactory.instance.objectNode(), null);
              rows.add(begun.id(), filing);
              return drafts.get(writer, begun.id());
            });
    return Forms.seeOther(DraftPages.next(works.of(actor, draft)));
  }

  private static DeskFiling filing(Holding held, Reading reading, Typed typed) {
    Optional<Contact> phone = Contact.phone(typed.get("phone"));
    Optional<Contact> email = Contact.email(typed.get("email"));
    Problems problems = reading.problems();
    var filing =
        new DeskFiling(
            held.post(),
            reading.choice("channel", Channel.class),
            reading.text("reason", LONGEST_REASON),
            reading.text("name", LONGEST),
            phone.map(Contact::value).orElse(null),
            email.map(Contact::value).orElse(null));
    problems.addIf(typed.has("phone") && phone.isEmpty(), "phone", "service.desk.problem.phone");
    problems.addIf(typed.has("email") && email.isEmpty(), "email", "service.desk.problem.email");
    problems.addIf(
        !typed.has("phone") && !typed.has("email"), "phone", "service.desk.problem.contact");
    return filing;
  }

  /// What the applicant takes home or is told, for the post that filed it. It opens the case, so
  /// the applicant reads who had it.
  @GetMapping("/{reference}")
  ModelAndView receipt(Actor actor, @PathVariable String reference) {
    actor.require(Role.INTAKE_OPERATOR);
    Application application =
        Reference.parse(reference)
            .flatMap(applications::find)
            .filter(it -> isFiledBy(actor, it))
            .orElseThrow(() -> new NotFound("receipt of " + reference));
    Request request = requests.get(application.id());
    looks.receipt(actor, application, request);
    return page(
        "desk-receipt",
        new DeskReceipt(
            application,
            services.get(application.service()),
            organisations.get(application.organisation()),
            request,
            secrets.of(application.id())));
  }

  private boolean isFiledBy(Actor actor, Application application) {
    return rows.ofCase(application.id())
        .filter(it -> actor.holdings().stream().anyMatch(held -> held.post().equals(it.post())))
        .isPresent();
  }

  private static ModelAndView page(String template, Object it) {
    return new ModelAndView("service/application/" + template, "it", it);
  }
}
