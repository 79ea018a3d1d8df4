package mn.ukhaalag.security.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.audit.AuditFile.Content;
import mn.ukhaalag.security.audit.page.ImportPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Brings in a list of audits: it is looked at first, with the lines that are refused, and then the
/// right lines are taken.
@Controller
@RequestMapping(AuditPages.PATH + "/import")
class ImportPages {

  private final AuditFile files;
  private final Audits audits;
  private final Organisations organisations;
  private final TransactionTemplate transaction;
  private final Notes notes;

  ImportPages(
      AuditFile files,
      Audits audits,
      Organisations organisations,
      TransactionTemplate transaction,
      Notes notes) {
    this.files = files;
    this.audits = audits;
    this.organisations = organisations;
    this.transaction = transaction;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    AuditPages.requireKeeper(actor);
    return page(null, "", new Problems());
  }

  @PostMapping
  ModelAndView look(Actor actor, @RequestParam(required = false) @Nullable MultipartFile content)
      throws IOException {
    AuditPages.requireKeeper(actor);
    var problems = new Problems();
    if (content == null || content.isEmpty()) {
      problems.add("content", "security.import.no-file");
    } else if (content.getSize() > AuditFile.LARGEST) {
      problems.add("content", "security.import.large");
    }
    if (content == null || !problems.isEmpty()) {
      return Forms.again(page(null, "", problems));
    }
    byte[] bytes = content.getBytes();
    Content read = files.read(bytes, actor);
    return page(read, read.fresh().isEmpty() ? "" : CsvTable.text(bytes), problems);
  }

  /// Takes the right lines; what somebody else has entered meanwhile is left out.
  @PostMapping("/applied")
  ModelAndView apply(Actor actor, HttpServletResponse response, @RequestParam String text) {
    AuditPages.requireKeeper(actor);
    Content read = files.read(text.getBytes(StandardCharsets.UTF_8), actor);
    transaction.executeWithoutResult(
        status -> read.fresh().forEach(it -> audits.enter(it, actor.as(held(actor, it)))));
    notes.tell(response, "security.import.note", read.fresh().size());
    return Forms.seeOther(AuditPages.PATH);
  }

  private static Holding held(Actor actor, Audit audit) {
    return Sight.keeper(actor, audit.organisation()).orElseThrow();
  }

  private ModelAndView page(@Nullable Content read, String text, Problems problems) {
    return new ModelAndView(
        "security/audit/import",
        "it",
        new ImportPage(
            AuditPages.COLUMNS,
            read,
            read == null
                ? Map.of()
                : organisations.named(read.fresh().stream().map(Audit::organisation).toList()),
            text,
            problems));
  }
}
