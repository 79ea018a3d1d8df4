package mn.ukhaalag.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.administration.page.ImportPage;
import mn.ukhaalag.csv.CsvTable;
import mn.ukhaalag.directory.DirectoryExport;
import mn.ukhaalag.directory.DirectoryImport;
import mn.ukhaalag.directory.ImportPlan;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes in and gives out the files of the directory: all of them at `/administration`, those of
/// one organisation at its own address. A file is shown with what it changes before it is
/// applied.
@Controller
@GraveAct
class ImportAdministration {

  private static final String ALL = "/administration";
  private static final String ONE = "/administration/organisations/{code}";

  /// The text is carried through the form of the second step.
  private static final int LARGEST = 600_000;

  private static final List<String> OF_ORGANISATION = List.of("units", "posts", "officials");

  private final Keepers keepers;
  private final DirectoryImport directoryImport;
  private final DirectoryExport directoryExport;
  private final Responses responses;

  ImportAdministration(
      Keepers keepers,
      DirectoryImport directoryImport,
      DirectoryExport directoryExport,
      Responses responses) {
    this.keepers = keepers;
    this.directoryImport = directoryImport;
    this.directoryExport = directoryExport;
    this.responses = responses;
  }

  /// Who imports, and what he may.
  ///
  /// @param organisation the code of the only organisation; null for all
  private record Scope(
      Author author, @Nullable String organisation, String home, List<String> files) {}

  private Scope scope(Actor actor, @Nullable String code) {
    if (code == null) {
      Author author = keepers.ofProvince(actor.withoutDelegated());
      return new Scope(author, null, ALL, directoryImport.files());
    }
    var keeper = keepers.of(actor.withoutDelegated(), code);
    return new Scope(keeper.author(), code, keeper.home(), OF_ORGANISATION);
  }

  /// Asked for the code at once, since a file cannot be kept while the code is typed.
  @GraveAct
  @GetMapping({ALL + "/import", ONE + "/import"})
  ModelAndView ask(@PathVariable(required = false) @Nullable String code, Actor actor) {
    Scope scope = scope(actor, code);
    return page(scope, scope.files().getFirst(), null, "", new Problems());
  }

  @PostMapping({ALL + "/import", ONE + "/import"})
  ModelAndView preview(
      @PathVariable(required = false) @Nullable String code,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(required = false) @Nullable MultipartFile content,
      Actor actor)
      throws IOException {
    Scope scope = scope(actor, code);
    var problems = new Problems();
    problems
        .addIf(!scope.files().contains(file), "file", "administration.wrong.choice")
        .addIf(content == null || content.isEmpty(), "content", "administration.import.no-file")
        .addIf(
            content != null && content.getSize() > LARGEST,
            "content",
            "administration.import.too-large");
    if (content == null || !problems.isEmpty()) {
      return page(scope, scope.files().getFirst(), null, "", problems);
    }
    byte[] bytes = content.getBytes();
    ImportPlan plan = directoryImport.plan(file, bytes, scope.organisation());
    return page(scope, file, plan, plan.isRight() ? CsvTable.text(bytes) : "", problems);
  }

  @PostMapping({ALL + "/import/applied", ONE + "/import/applied"})
  ModelAndView apply(
      @PathVariable(required = false) @Nullable String code,
      @RequestParam String file,
      @RequestParam String text,
      @RequestParam String fingerprint,
      Actor actor,
      HttpServletResponse response) {
    Scope scope = scope(actor, code);
    requireFile(scope, file);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ImportPlan plan = directoryImport.plan(file, bytes, scope.organisation());
    if (!plan.isRight() || !plan.fingerprint().equals(fingerprint)) {
      // Something was changed since it was looked at: it is looked at once more.
      var problems = new Problems().add("file", "administration.import.changed");
      return page(scope, file, plan, plan.isRight() ? text : "", problems);
    }
    directoryImport.apply(scope.author(), file, bytes, scope.organisation());
    return responses.done(scope.home() + (code == null ? "/organisations" : ""), response);
  }

  @GetMapping({ALL + "/export/{file}.csv", ONE + "/export/{file}.csv"})
  void export(
      @PathVariable(required = false) @Nullable String code,
      @PathVariable String file,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Scope scope = scope(actor, code);
    requireFile(scope, file);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
    // The mark tells Excel that this is UTF-8.
    response.getWriter().write('\ufeff');
    directoryExport.write(file, scope.organisation(), response.getWriter());
  }

  private static void requireFile(Scope scope, String file) {
    if (!scope.files().contains(file)) {
      throw new NotFound("file " + file);
    }
  }

  private ModelAndView page(
      Scope scope, String file, @Nullable ImportPlan plan, String text, Problems problems) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    scope.files().forEach(name -> columns.put(name, directoryImport.columns(name)));
    var view =
        new ModelAndView(
            "administration/import",
            "it",
            new ImportPage(
                scope.home() + "/import",
                scope.home() + "/export",
                scope.organisation() == null ? ALL + "/organisations" : scope.home(),
                scope.files(),
                columns,
                file,
                plan,
                text,
                problems));
    boolean isRight = problems.isEmpty() && (plan == null || plan.isRight());
    view.setStatus(isRight ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
