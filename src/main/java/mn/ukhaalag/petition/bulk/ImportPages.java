package mn.ukhaalag.petition.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.bulk.page.ImportPage;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import mn.ukhaalag.petition.bulk.page.ImportRun.Mode;
import mn.ukhaalag.petition.bulk.page.ImportsPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
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

/// Where the province administrator hands over files of petitions, and sees how far they are.
@GraveAct
@Controller
@RequestMapping("/work/imports")
class ImportPages {

  private static final long LARGEST = 200L * 1024 * 1024;
  private static final int SHOWN_IMPORTS = 20;
  private static final int SHOWN_FAULTS = 50;
  private static final int REFRESH_SECONDS = 3;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,59}");

  private final Imports imports;
  private final ImportFolder folder;

  ImportPages(Imports imports, ImportFolder folder) {
    this.imports = imports;
    this.folder = folder;
  }

  @GraveAct
  @GetMapping
  ModelAndView list(Actor actor) {
    administrator(actor);
    return page(null, Mode.ALL_OR_NOTHING.name(), new Problems());
  }

  @PostMapping
  ModelAndView hand(
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String mode,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor) {
    Author author = administrator(actor);
    var problems = new Problems();
    String from = source.strip().toLowerCase(Locale.ROOT);
    problems.addIf(!SOURCE.matcher(from).matches(), "source", "petition.bulk.problem.source");
    boolean isMode = Stream.of(Mode.values()).map(Mode::name).anyMatch(mode::equals);
    problems.addIf(!isMode, "mode", "petition.bulk.problem.mode");
    problems.addIf(file == null || file.isEmpty(), "file", "petition.bulk.problem.file");
    problems.addIf(file != null && file.getSize() > LARGEST, "file", "petition.bulk.problem.large");
    if (!problems.isEmpty() || file == null) {
      ModelAndView page = page(source, mode, problems);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var id = UUID.randomUUID();
    imports.add(id, from, kept(id, file), Mode.valueOf(mode), author);
    return Forms.seeOther("/work/imports/" + id);
  }

  /// How far it is. The browser asks again by itself, also without any script.
  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    administrator(actor);
    ImportRun run = imports.get(id);
    if (!run.state().isOver()) {
      response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
    }
    return new ModelAndView(
        "petition/bulk/import", "it", new ImportPage(run, imports.faults(id, 0, SHOWN_FAULTS)));
  }

  private static Author administrator(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  private ImportFolder.Kept kept(UUID id, MultipartFile file) {
    String given = file.getOriginalFilename();
    String name = given == null || !CleanText.isAcceptable(given) ? "" : given;
    try (var content = file.getInputStream()) {
      return folder.keep(id, content, name.substring(0, Math.min(name.length(), 120)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private ModelAndView page(@Nullable String source, @Nullable String mode, Problems problems) {
    List<ImportRun> latest = imports.latest(SHOWN_IMPORTS);
    return new ModelAndView(
        "petition/bulk/imports",
        "it",
        new ImportsPage(source, mode, problems, ImportColumn.headers(), latest));
  }
}
