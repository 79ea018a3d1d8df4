package mn.ukhaalag.service.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.service.payment.page.DifferenceRow;
import mn.ukhaalag.service.payment.page.ReconciliationPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What differs between here and the other sides: as a page, as a table, and on demand.
@Controller
@RequestMapping("/work/payments/reconciliation")
class ReconciliationPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ReconciliationRows rows;
  private final Reconciling reconciling;
  private final CashierRights rights;
  private final Notes notes;

  ReconciliationPages(
      ReconciliationRows rows, Reconciling reconciling, CashierRights rights, Notes notes) {
    this.rows = rows;
    this.reconciling = reconciling;
    this.rights = rights;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletResponse response) {
    Views.keepNot(response);
    Set<UUID> own = rights.organisations(actor);
    return Views.page(
        "reconciliation",
        rows.last()
            .map(
                it ->
                    new ReconciliationPage(
                        it.at(), it.compared(), it.unasked(), rows.differences(it.id(), own)))
            .orElseGet(() -> new ReconciliationPage(null, 0, 0, List.of())));
  }

  @PostMapping
  ModelAndView run(Actor actor, HttpServletResponse response) {
    rights.organisations(actor);
    reconciling.run();
    notes.tell(response, "service.payment.reconciliation.done");
    return Forms.seeOther("/work/payments/reconciliation");
  }

  @GetMapping("/differences.csv")
  ResponseEntity<String> table(Actor actor) {
    Set<UUID> own = rights.organisations(actor);
    List<DifferenceRow> found =
        rows.last().map(it -> rows.differences(it.id(), own)).orElse(List.of());
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"differences.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(csv(found));
  }

  private static String csv(List<DifferenceRow> found) {
    var text = new StringWriter();
    try (var lines = new CsvLines(text)) {
      lines.write("kind", "way", "invoice", "reference", "here_mnt", "there_mnt");
      for (DifferenceRow row : found) {
        lines.write(
            row.kind(),
            row.way(),
            row.number(),
            row.reference(),
            plain(row.here()),
            plain(row.there()));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return text.toString();
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
