package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.service.Drafting;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.catalogue.ProposedEntries;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.designer.page.TextChange;
import mn.ukhaalag.service.designer.page.VersionPage;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One version, and its way from the draft to the one on which cases begin.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}")
class VersionPages {

  private static final int LONGEST = 2000;

  private final Desk desk;
  private final Publishing publishing;
  private final Drafting drafting;
  private final ServiceFile files;
  private final ProposedEntries entries;
  private final Notes notes;

  VersionPages(
      Desk desk,
      Publishing publishing,
      Drafting drafting,
      ServiceFile files,
      ProposedEntries entries,
      Notes notes) {
    this.entries = entries;
    this.desk = desk;
    this.publishing = publishing;
    this.drafting = drafting;
    this.files = files;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String shown) {
    return page(desk.open(actor, code, number), shown, Typed.NOTHING, new Problems());
  }

  private ModelAndView page(Design design, String shown, Typed typed, Problems problems) {
    List<TextChange> texts =
        entry(design)
            .map(it -> Differences.texts(ProposedEntries.now(design.service()), it))
            .orElse(List.of());
    return page(design, texts, shown, typed, problems);
  }

  /// The page of a draft, as other pages of its designer show it again too.
  static ModelAndView again(Design design, Typed typed, Problems problems) {
    return page(design, List.of(), "", typed, problems);
  }

  private static ModelAndView page(
      Design design, List<TextChange> texts, String shown, Typed typed, Problems problems) {
    Version version = design.version();
    List<Question> own =
        version.form().questions().stream()
            .filter(it -> design.sketch().place(it.name()) >= 0)
            .toList();
    return new ModelAndView(
        "service/designer/version",
        "it",
        new VersionPage(
            design.heading(),
            design.definition(),
            design.standing().remark(),
            design.isSecond(),
            own,
            design.isCertified(),
            design.asksRegisters(),
            texts,
            design.version().form().find(shown).map(Question::name).orElse(""),
            typed,
            problems));
  }

  @PostMapping("/proposal")
  ModelAndView propose(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    return finish(
        response,
        design,
        "proposed",
        () -> publishing.propose(design.version().id(), design.author()));
  }

  @GraveAct
  @PostMapping("/publication")
  ModelAndView publish(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number) {
    Design design = desk.open(actor, code, number);
    return finish(
        response,
        design,
        "published",
        () -> publishing.publish(design.version().id(), design.author()));
  }

  /// Gives it back with a reason.
  @PostMapping("/refusal")
  ModelAndView refuse(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.open(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    String remark = new Reading(typed, problems).text("remark", LONGEST);
    return problems.isEmpty()
        ? finish(
            response,
            design,
            "refused",
            () -> publishing.refuse(design.version().id(), remark, design.author()))
        : Forms.again(page(design, "", typed, problems));
  }

  /// Goes back to this version, under a new number.
  @PostMapping("/return")
  ModelAndView goBack(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number) {
    Design design = desk.open(actor, code, number);
    try {
      Version same = drafting.again(design.service(), design.version(), design.author());
      notes.tell(response, "service.designer.note.proposed");
      return Forms.seeOther(design.heading().home() + "/versions/" + same.number());
    } catch (Conflict conflict) {
      return refused(design, conflict);
    }
  }

  @PostMapping("/end")
  ModelAndView putAside(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    return finish(
        response, design, "put-aside", () -> drafting.putAside(design.version(), design.author()));
  }

  private ModelAndView finish(
      HttpServletResponse response, Design design, String note, Runnable deed) {
    try {
      deed.run();
    } catch (Conflict conflict) {
      return refused(design, conflict);
    }
    notes.tell(response, "service.designer.note." + note);
    return Forms.seeOther(design.path());
  }

  private ModelAndView refused(Design design, Conflict conflict) {
    var problems = new Problems();
    problems.add(Desk.WHOLE, conflict.reason().key(), conflict.reason().arguments().toArray());
    return Forms.again(page(design, "", Typed.NOTHING, problems));
  }

  private Optional<Map<String, String>> entry(Design design) {
    return entries.of(design.version());
  }

  /// The whole service as one file, with what the catalogue says once this version is published.
  @GetMapping("/file")
  ResponseEntity<byte[]> export(Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.open(actor, code, number);
    return download(
        code + "-" + number + ".json",
        MediaType.APPLICATION_JSON,
        files.write(
            design.service(),
            entry(design).orElseGet(() -> ProposedEntries.now(design.service())),
            design.version(),
            design.definition()));
  }

  static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(type)
        .body(content);
  }
}
