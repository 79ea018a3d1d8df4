package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Drafting;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.designer.page.ListPage;
import mn.ukhaalag.service.designer.page.ListPage.Row;
import mn.ukhaalag.service.designer.page.ServicePage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The services that somebody keeps, and where drafts begin.
@Controller
@RequestMapping("/administration/services")
class ServicePages {

  private static final String FIRST_DRAFT = "service/designer/first-draft.json";

  private final Keeping keeping;
  private final Services services;
  private final Desk desk;
  private final Versions versions;
  private final Publishing publishing;
  private final Drafting drafting;
  private final ServiceFile files;
  private final Arrivals arrivals;
  private final Organisations organisations;
  private final Notes notes;

  ServicePages(
      Keeping keeping,
      Services services,
      Desk desk,
      Versions versions,
      Publishing publishing,
      Drafting drafting,
      ServiceFile files,
      Arrivals arrivals,
      Organisations organisations,
      Notes notes) {
    this.arrivals = arrivals;
    this.keeping = keeping;
    this.services = services;
    this.desk = desk;
    this.versions = versions;
    this.publishing = publishing;
    this.drafting = drafting;
    this.files = files;
    this.organisations = organisations;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    List<Service> kept = keeping.all(actor);
    Map<UUID, Organisation> owners =
        organisations.named(kept.stream().map(Service::organisation).distinct().toList());
    Map<UUID, Map<State, Integer>> numbers =
        versions.numbers(kept.stream().map(Service::id).toList());
    return new ModelAndView(
        "service/designer/list",
        "it",
        new ListPage(
            kept.stream()
                .map(it -> row(it, owners, numbers.getOrDefault(it.id(), Map.of())))
                .toList()));
  }

  private static Row row(
      Service service, Map<UUID, Organisation> owners, Map<State, Integer> numbers) {
    return new Row(
        service,
        label(owners.get(service.organisation())),
        numbers.get(State.PUBLISHED),
        numbers.get(State.DRAFT),
        numbers.get(State.PROPOSED));
  }

  private static Label label(@Nullable Organisation owner) {
    return owner == null ? Label.NONE : new Label(owner.nameMn(), owner.nameEn());
  }

  @GetMapping("/{code}")
  ModelAndView show(Actor actor, @PathVariable String code) {
    return page(keeping.of(actor, code), new Problems());
  }

  private ModelAndView page(Service service, Problems problems) {
    return new ModelAndView(
        "service/designer/service",
        "it",
        new ServicePage(
            service,
            label(organisations.get(service.organisation())),
            versions.of(service.id()),
            services.find(service.code()).isPresent(),
            problems));
  }

  /// Begins a draft from a version, or from nothing.
  @PostMapping("/{code}/versions")
  ModelAndView begin(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer from) {
    Service service = keeping.of(actor, code);
    Definition definition =
        from == null
            ? files.read(firstDraft()).definition()
            : desk.open(actor, code, from).definition();
    return begun(actor, response, service, definition);
  }

  /// Brings in a file that was exported here or elsewhere, to be looked at.
  @PostMapping("/{code}/versions/file")
  ModelAndView upload(
      Actor actor,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Service service = keeping.of(actor, code);
    var problems = new Problems();
    if (file == null || file.isEmpty()) {
      return Forms.again(page(service, problems.add("file", "service.designer.problem.file")));
    }
    if (file.getSize() > ServiceFile.LARGEST) {
      return Forms.again(page(service, problems.add("file", "service.file.large")));
    }
    try {
      String foreign = files.read(file.getBytes()).service();
      if (!foreign.equals(service.code())) {
        problems.add("file", "service.designer.problem.foreign", foreign);
        return Forms.again(page(service, problems));
      }
      UUID brought = arrivals.bring(actor, service.code(), service.organisation(), file.getBytes());
      return Forms.seeOther(FilePages.PATH + "/" + brought);
    } catch (BadInput refused) {
      return Forms.again(page(service, FilePages.said(refused, problems)));
    }
  }

  private ModelAndView begun(
      Actor actor, HttpServletResponse response, Service service, Definition definition) {
    var problems = new Problems();
    Desk.say(publishing.faults(definition), problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(service, problems));
    }
    try {
      Version draft = drafting.begin(service, definition, keeping.author(actor, service));
      notes.tell(response, "service.designer.note.begun");
      return Forms.seeOther(
          "/administration/services/" + service.code() + "/versions/" + draft.number());
    } catch (Conflict busy) {
      problems.add(Desk.WHOLE, busy.reason().key(), busy.reason().arguments().toArray());
      return Forms.again(page(service, problems));
    }
  }

  private static byte[] firstDraft() {
    try {
      return new ClassPathResource(FIRST_DRAFT).getContentAsByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
