package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.ProposedEntries;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.designer.page.FilePage;
import mn.ukhaalag.service.designer.page.FilePreviewPage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Services as one file: brought in, looked at next to what there is, and taken as a draft.
@Controller
@RequestMapping(FilePages.PATH)
class FilePages {

  static final String PATH = "/administration/service-files";

  private static final String CODE = "[a-z0-9-]{2,40}";

  private final Arrivals arrivals;
  private final ServiceFile files;
  private final Versions versions;
  private final Organisations organisations;
  private final Notes notes;

  FilePages(
      Arrivals arrivals,
      ServiceFile files,
      Versions versions,
      Organisations organisations,
      Notes notes) {
    this.arrivals = arrivals;
    this.files = files;
    this.versions = versions;
    this.organisations = organisations;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    return page(actor, Typed.NOTHING, new Problems());
  }

  /// Keeps the file to be looked at, or says what is wrong with it.
  ///
  /// @param fields `code` for another service than the one in the file, `organisation` by code
  @PostMapping
  ModelAndView bring(
      Actor actor,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var typed = new Typed(fields);
    List<Organisation> kept = kept(actor);
    var problems = new Problems();
    problems
        .addIf(file == null || file.isEmpty(), "file", "service.designer.problem.file")
        .addIf(file != null && file.getSize() > ServiceFile.LARGEST, "file", "service.file.large")
        .addIf(
            typed.has("code") && !typed.get("code").matches(CODE),
            "code",
            "service.designer.problem.code");
    if (file == null || !problems.isEmpty()) {
      return Forms.again(page(actor, typed, problems));
    }
    try {
      return Forms.seeOther(PATH + "/" + brought(actor, typed, kept, file.getBytes()));
    } catch (BadInput refused) {
      return Forms.again(page(actor, typed, said(refused, problems)));
    }
  }

  private UUID brought(Actor actor, Typed typed, List<Organisation> kept, byte[] bytes) {
    ServiceFile.Content content = files.read(bytes);
    String code = typed.has("code") ? typed.get("code") : content.service();
    if (!code.matches(CODE)) {
      throw new BadInput(
          HttpStatus.UNPROCESSABLE_CONTENT, Message.of("service.designer.problem.code"));
    }
    String owner = typed.has("organisation") ? typed.get("organisation") : content.organisation();
    Organisation organisation =
        kept.stream().filter(it -> it.code().equals(owner)).findFirst().orElse(kept.getFirst());
    return arrivals.bring(actor, code, organisation.id(), bytes);
  }

  /// What was refused, said at the file.
  static Problems said(BadInput refused, Problems problems) {
    if (refused.problems().isEmpty()) {
      Message sentence = refused.sentence();
      return problems.add("file", sentence.key(), sentence.arguments().toArray());
    }
    Desk.say(List.copyOf(refused.problems().all().values()), problems);
    return problems;
  }

  @GetMapping("/{id}")
  ModelAndView look(Actor actor, @PathVariable UUID id) {
    return preview(actor, id, new Problems());
  }

  @PostMapping("/{id}/taken")
  ModelAndView take(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String fingerprint) {
    try {
      Arrival arrival = arrivals.get(actor, id);
      Version draft = arrivals.take(actor, id, fingerprint);
      notes.tell(response, "service.designer.note.begun");
      return Forms.seeOther(
          "/administration/services/" + arrival.written().code() + "/versions/" + draft.number());
    } catch (Conflict conflict) {
      var problems = new Problems();
      problems.add(Desk.WHOLE, conflict.reason().key(), conflict.reason().arguments().toArray());
      return Forms.again(preview(actor, id, problems));
    }
  }

  private ModelAndView preview(Actor actor, UUID id, Problems problems) {
    Arrival it = arrivals.get(actor, id);
    Version base = it.base();
    Organisation owner = organisations.get(it.written().organisation());
    var after = new Differences.Side(it.form(), it.content().definition());
    var before =
        base == null ? null : new Differences.Side(base.form(), versions.definition(base.id()));
    Map<String, String> now =
        Optional.ofNullable(it.service()).map(ProposedEntries::now).orElse(Map.of());
    return new ModelAndView(
        "service/designer/file-preview",
        "it",
        new FilePreviewPage(
            PATH + "/" + id,
            it.written(),
            new Label(owner.nameMn(), owner.nameEn()),
            it.service() == null,
            it.content().service().equals(it.written().code()) ? null : it.content().service(),
            it.content().entry() != null,
            base,
            Differences.texts(now, ProposedEntries.now(it.written())),
            Differences.parts(before, after),
            it.fingerprint(),
            problems));
  }

  private ModelAndView page(Actor actor, Typed typed, Problems problems) {
    return new ModelAndView(
        "service/designer/file", "it", new FilePage(kept(actor), typed, problems));
  }

  /// The organisations whose services the actor keeps.
  ///
  /// @throws mn.ukhaalag.web.NotFound if there are none
  private List<Organisation> kept(Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR);
    return organisations.list().stream()
        .filter(it -> Keeping.keeps(actor, it.id()))
        .sorted(Comparator.comparing(it -> !actor.holds(Role.ORGANISATION_ADMINISTRATOR, it.id())))
        .toList();
  }
}
