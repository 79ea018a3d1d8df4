package mn.ukhaalag.plan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.exchange.Imports.Handed;
import mn.ukhaalag.plan.exchange.page.ImportPage;
import mn.ukhaalag.plan.exchange.page.ImportPage.Preview;
import mn.ukhaalag.plan.exchange.page.ImportPage.Run;
import mn.ukhaalag.plan.exchange.page.ImportPage.State;
import mn.ukhaalag.plan.exchange.page.ImportPage.Wrong;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
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

/// Where a file with the lines of a plan is handed in, looked at and applied.
@Controller
@RequestMapping("/work/plans/{id}/imports")
class ExchangePages {

  private static final long LARGEST = 30L * 1024 * 1024;
  private static final int LONGEST_NAME = 120;
  private static final int REFRESH_SECONDS = 2;
  private static final int ROWS = 100;

  private final Rights rights;
  private final Imports imports;
  private final ImportFiles files;
  private final ImportFaults faults;
  private final Previews previews;
  private final DocumentList list;

  ExchangePages(
      Rights rights,
      Imports imports,
      ImportFiles files,
      ImportFaults faults,
      Previews previews,
      DocumentList list) {
    this.rights = rights;
    this.imports = imports;
    this.files = files;
    this.faults = faults;
    this.previews = previews;
    this.list = list;
  }

  @GetMapping
  ModelAndView form(@PathVariable UUID id, Actor actor) {
    return page(written(actor, id), new Problems(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView hand(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor) {
    Document document = written(actor, id);
    var problems = new Problems();
    problems.addIf(file == null || file.isEmpty(), "file", "plan.exchange.problem.file");
    problems.addIf(file != null && file.getSize() > LARGEST, "file", "plan.exchange.problem.large");
    if (file == null || !problems.isEmpty()) {
      return page(document, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var run = UUID.randomUUID();
    try (InputStream content = file.getInputStream()) {
      files.keep(run, content);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Holding held = rights.writer(actor, document).orElseThrow();
    var handed =
        new Handed(run, name(file), file.getSize(), actor.language(), linkable(actor, document));
    imports.add(handed, document, actor.as(held));
    return Forms.seeOther(document.path() + "/imports/" + run);
  }

  /// The documents that its lines may serve: those that the page of links offers.
  private List<UUID> linkable(Actor actor, Document document) {
    return list.higher(rights.sight(actor), document.level(), document.id()).stream()
        .map(Document::id)
        .toList();
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || !CleanText.isAcceptable(name)
        ? ""
        : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /// How far it is. The browser asks again by itself, also without any script.
  @GetMapping("/{run}")
  ModelAndView show(
      @PathVariable UUID id,
      @PathVariable UUID run,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Document document = rights.see(actor, id);
    requireWriter(actor, document);
    Run found = find(document, run);
    if (found.state().isWaiting()) {
      response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
    }
    return page(document, found, new Typed(params));
  }

  @PostMapping("/{run}/application")
  ModelAndView apply(@PathVariable UUID id, @PathVariable UUID run, Actor actor) {
    Document document = written(actor, id);
    find(document, run);
    Holding held = rights.writer(actor, document).orElseThrow();
    if (!imports.apply(run, actor.as(held), document)) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    return Forms.seeOther(document.path() + "/imports/" + run);
  }

  private Run find(Document document, UUID run) {
    return imports.find(document.id(), run).orElseThrow(() -> new NotFound("import " + run));
  }

  private Document written(Actor actor, UUID id) {
    Document document = rights.see(actor, id);
    requireWriter(actor, document);
    if (!document.state().isOpen()) {
      throw new Conflict(Message.of("plan.conflict.not-open"));
    }
    return document;
  }

  private void requireWriter(Actor actor, Document document) {
    if (rights.writer(actor, document).isEmpty()) {
      throw new NotFound("plan to write " + document.id());
    }
  }

  private static ModelAndView page(Document document, Problems problems, HttpStatus status) {
    var page = new ImportPage(document, null, List.of(), List.of(), false, null, problems);
    return Views.page("exchange/import", page, status);
  }

  private ModelAndView page(Document document, Run run, Typed typed) {
    String typedAfter = typed.get("after");
    int after = typedAfter.matches("\\d{1,7}") ? Integer.parseInt(typedAfter) : 0;
    boolean isAll = "all".equals(typed.get("view"));
    List<Wrong> wrong = faults.list(run.id(), after, ROWS + 1);
    List<Preview> lines =
        run.state() == State.READY ? previews.list(run.id(), isAll, after, ROWS + 1) : List.of();
    int last = 0;
    if (wrong.size() > ROWS) {
      last = wrong.get(ROWS - 1).number();
    } else if (lines.size() > ROWS) {
      last = lines.get(ROWS - 1).number();
    }
    String here = document.path() + "/imports/" + run.id() + "?" + (isAll ? "view=all&" : "");
    var page =
        new ImportPage(
            document,
            run,
            wrong.stream().limit(ROWS).toList(),
            lines.stream().limit(ROWS).toList(),
            isAll,
            last == 0 ? null : here + "after=" + last,
            new Problems());
    return Views.page("exchange/import", page, HttpStatus.OK);
  }
}
