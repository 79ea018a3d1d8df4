package mn.ukhaalag.service.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.payment.page.CashierPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The money of an organisation: its invoices, statements of the bank, and what did not match.
@Controller
@RequestMapping("/work/payments")
class CashierPages {

  private static final int ROWS = 25;
  private static final int MOST_LINES = 100;
  private static final int LARGEST = 10_000_000;
  private static final int LONGEST = 500;

  private final InvoiceRows invoices;
  private final StatementRows lines;
  private final Statements statements;
  private final CashierRights rights;
  private final Notes notes;

  CashierPages(
      InvoiceRows invoices,
      StatementRows lines,
      Statements statements,
      CashierRights rights,
      Notes notes) {
    this.invoices = invoices;
    this.lines = lines;
    this.statements = statements;
    this.rights = rights;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam @Nullable UUID before, Actor actor, HttpServletResponse response) {
    Views.keepNot(response);
    return page(actor, before, List.of(), new Problems());
  }

  private ModelAndView page(
      Actor actor, @Nullable UUID before, List<CsvFault> faults, Problems problems) {
    Set<UUID> own = rights.organisations(actor);
    List<Invoice> found = invoices.of(own, before, ROWS + 1);
    List<Invoice> shown = found.stream().limit(ROWS).toList();
    String next = found.size() > ROWS ? "/work/payments?before=" + shown.getLast().id() : null;
    return Views.page(
        "cashier", new CashierPage(shown, lines.open(own, MOST_LINES), faults, problems, next));
  }

  /// Takes in a statement of the bank.
  @PostMapping("/statements")
  ModelAndView take(
      @RequestParam @Nullable MultipartFile file, Actor actor, HttpServletResponse response) {
    Holding post = actor.require(Role.OFFICIAL, Role.HEAD);
    var problems = new Problems();
    boolean isMissing = file == null || file.isEmpty();
    problems.addIf(isMissing, "file", "service.payment.problem.file");
    problems.addIf(
        file != null && file.getSize() > LARGEST, "file", "service.payment.problem.large");
    if (file == null || !problems.isEmpty()) {
      return Forms.again(page(actor, null, List.of(), problems));
    }
    byte[] content = bytes(file);
    StatementFile.Read read = StatementFile.read(content);
    if (!read.faults().isEmpty()) {
      problems.add("file", "service.payment.problem.faults");
      return Forms.again(page(actor, null, read.faults(), problems));
    }
    var done =
        statements.take(post.organisation(), name(file), content, read.lines(), actor.as(post));
    notes.tell(response, "service.payment.statement.done", done.paid(), done.open(), done.known());
    return Forms.seeOther("/work/payments");
  }

  private static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return StatementFile.cut(name.replaceAll("\\p{Cntrl}", ""));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// Says which invoice a line pays.
  @PostMapping("/lines/{line}/assignment")
  ModelAndView assign(
      @PathVariable UUID line,
      @RequestParam(defaultValue = "") String number,
      Actor actor,
      HttpServletResponse response) {
    Optional<Invoice> invoice =
        InvoiceNumber.parse(number)
            .flatMap(invoices::find)
            .filter(it -> rights.organisations(actor).contains(it.organisation()));
    if (invoice.isEmpty()) {
      notes.tell(response, "service.payment.problem.number", number.strip());
      return Forms.seeOther("/work/payments");
    }
    Holding post = rights.in(actor, invoice.get().organisation());
    var outcome = statements.assign(line, invoice.get(), actor.as(post));
    notes.tell(response, "service.payment.line." + outcome, invoice.get().number().text());
    return Forms.seeOther("/work/payments");
  }

  /// Says that a line pays nothing here.
  @PostMapping("/lines/{line}/setting-aside")
  ModelAndView setAside(
      @PathVariable UUID line,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    var problems = new Problems();
    String reason = new Reading(new Typed(params), problems).text("reason", LONGEST);
    if (!problems.isEmpty()) {
      notes.tell(response, "service.payment.problem.reason");
      return Forms.seeOther("/work/payments");
    }
    UUID organisation =
        lines.open(rights.organisations(actor), Integer.MAX_VALUE).stream()
            .filter(it -> it.id().equals(line))
            .findFirst()
            .orElseThrow(() -> new NotFound("line " + line))
            .organisation();
    statements.setAside(line, actor.as(rights.in(actor, organisation)), reason);
    notes.tell(response, "service.payment.line.SET_ASIDE");
    return Forms.seeOther("/work/payments");
  }
}
