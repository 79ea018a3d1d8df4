package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.certificate.CertifiedFacts;
import mn.ukhaalag.service.certificate.Specimens;
import mn.ukhaalag.service.designer.page.CertificateForm;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a certificate of a draft says, and what it would look like.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}")
class CertificatePages {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 1_000;

  private final Desk desk;
  private final Specimens specimens;
  private final Notes notes;

  CertificatePages(Desk desk, Specimens specimens, Notes notes) {
    this.desk = desk;
    this.specimens = specimens;
    this.notes = notes;
  }

  @GetMapping("/certificate")
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    return page(design, fields(design.version().form()), new Problems());
  }

  private static Typed fields(Form form) {
    Map<String, String> fields = new HashMap<>();
    Form.Certified own = form.certificate();
    if (own != null) {
      put(fields, "title", own.title());
      put(fields, "text", own.text());
    }
    List<String> said = own == null ? CertifiedFacts.usual(form) : own.facts();
    said.forEach(it -> fields.put(CertificateForm.field(it), "true"));
    return new Typed(fields);
  }

  private static void put(Map<String, String> fields, String field, Label label) {
    fields.put(field + "-mn", label.mn());
    fields.put(field + "-en", label.en());
  }

  @PostMapping("/certificate")
  ModelAndView keep(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    Sketch sketch = design.sketch();
    sketch.certificate(chosen(design.version().form(), reading));
    desk.keep(design, reading.revision(), sketch, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(design, typed, problems));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(design.path() + "#certificate");
  }

  private static Form.Certified chosen(Form form, Reading reading) {
    List<String> facts =
        CertifiedFacts.possible(form).stream()
            .map(Question::name)
            .filter(it -> reading.has(CertificateForm.field(it)))
            .toList();
    Label title = label(reading, "title", LONGEST_TITLE);
    Label text = label(reading, "text", LONGEST_TEXT);
    reading
        .problems()
        .addIf(
            facts.isEmpty() && text.isEmpty(), "text-mn", "service.designer.problem.certificate");
    return new Form.Certified(title, text, facts);
  }

  /// In both languages, or in neither.
  private static Label label(Reading reading, String field, int longest) {
    var label =
        new Label(
            reading.optionalText(field + "-mn", longest),
            reading.optionalText(field + "-en", longest));
    reading
        .problems()
        .addIf(label.mn().isEmpty() && !label.en().isEmpty(), field + "-mn", "web.problem.missing")
        .addIf(label.en().isEmpty() && !label.mn().isEmpty(), field + "-en", "web.problem.missing");
    return label;
  }

  private static ModelAndView page(Design design, Typed typed, Problems problems) {
    return new ModelAndView(
        "service/designer/certificate",
        "it",
        new CertificateForm(
            design.heading(),
            CertifiedFacts.possible(design.version().form()),
            design.isCertified(),
            typed,
            problems));
  }

  /// What a certificate would look like, with dots for what would be answered.
  @GetMapping("/certificate.pdf")
  ResponseEntity<byte[]> specimen(
      Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.open(actor, code, number);
    return VersionPages.download(
        code + "-" + number + ".pdf",
        MediaType.APPLICATION_PDF,
        specimens.of(
            design.service(), design.version().form(), JsonNodeFactory.instance.objectNode()));
  }
}
