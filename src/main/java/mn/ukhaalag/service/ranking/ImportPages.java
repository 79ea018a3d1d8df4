package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.ranking.FiguresFile.Content;
import mn.ukhaalag.service.ranking.FiguresFile.Line;
import mn.ukhaalag.service.ranking.page.ImportPage;
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

/// Figures of many services at once: a file is looked at first, with the lines that are refused,
/// and then the right lines are taken.
@Controller
@RequestMapping(RankingPages.PATH + "/import")
class ImportPages {

  private final Keeping keeping;
  private final FiguresFile files;
  private final Inventories inventories;
  private final TransactionTemplate transaction;
  private final LegalTime legalTime;
  private final Notes notes;

  ImportPages(
      Keeping keeping,
      FiguresFile files,
      Inventories inventories,
      TransactionTemplate transaction,
      LegalTime legalTime,
      Notes notes) {
    this.keeping = keeping;
    this.files = files;
    this.inventories = inventories;
    this.transaction = transaction;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    keeping.all(actor);
    return page(null, "", new Problems());
  }

  @PostMapping
  ModelAndView look(Actor actor, @RequestParam(required = false) @Nullable MultipartFile content)
      throws IOException {
    List<Service> kept = keeping.all(actor);
    var problems = new Problems();
    if (content == null || content.isEmpty()) {
      return Forms.again(page(null, "", problems.add("content", "service.ranking.import.no-file")));
    }
    if (content.getSize() > FiguresFile.LARGEST) {
      return Forms.again(page(null, "", problems.add("content", "service.ranking.import.large")));
    }
    byte[] bytes = content.getBytes();
    Content read = files.read(bytes, kept, lastYear());
    return page(read, read.lines().isEmpty() ? "" : CsvTable.text(bytes), problems);
  }

  /// Takes the right lines, if they still say what was looked at.
  @PostMapping("/applied")
  ModelAndView apply(
      Actor actor,
      HttpServletResponse response,
      @RequestParam String text,
      @RequestParam String fingerprint) {
    List<Service> kept = keeping.all(actor);
    Content read = files.read(text.getBytes(StandardCharsets.UTF_8), kept, lastYear());
    if (!read.fingerprint().equals(fingerprint)) {
      var problems = new Problems().add("content", "service.ranking.import.changed");
      return Forms.again(page(read, text, problems));
    }
    transaction.executeWithoutResult(status -> read.changes().forEach(line -> take(actor, line)));
    notes.tell(response, "service.ranking.note.told");
    return Forms.seeOther(RankingPages.PATH);
  }

  private void take(Actor actor, Line line) {
    inventories.put(line.service(), line.inventory(), keeping.author(actor, line.service()));
  }

  private int lastYear() {
    return legalTime.today().getYear();
  }

  private static ModelAndView page(@Nullable Content read, String text, Problems problems) {
    return new ModelAndView(
        "service/ranking/import",
        "it",
        new ImportPage(FiguresFile.columns(), read, text, problems));
  }
}
