package mn.ukhaalag.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The organisations as open data.
@RestController
class OrganisationData {

  private final Organisations organisations;
  private final DirectoryExport export;
  private final Clock clock;

  OrganisationData(Organisations organisations, DirectoryExport export, Clock clock) {
    this.organisations = organisations;
    this.export = export;
    this.clock = clock;
  }

  /// An organisation as programs see it.
  ///
  /// @param superior the code of the one that it answers to; null if there is none
  /// @param area the code of the area that it serves
  /// @param to the first day on which it is no more
  record Document(
      String code,
      Organisation.Kind kind,
      Organisation.Line line,
      String nameMn,
      @Nullable String shortNameMn,
      String nameEn,
      @Nullable String superior,
      @Nullable String area,
      @Nullable String registerNumber,
      Organisation.Contact contact,
      List<Organisation.Name> names,
      LocalDate from,
      @Nullable LocalDate to) {}

  @GetMapping("/api/v1/organisations")
  List<Document> list() {
    return organisations.list().stream().map(this::document).toList();
  }

  @GetMapping("/api/v1/organisations/{code}")
  Document show(@PathVariable String code) {
    return organisations
        .byCode(code)
        .map(this::document)
        .orElseThrow(() -> new NotFound("organisation " + code));
  }

  @GetMapping("/organisations.csv")
  void download(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"organisations.csv\"");
    export.write("organisations", null, response.getWriter());
  }

  private Document document(Organisation it) {
    var superior = it.superiorOn(LocalDate.now(clock)).flatMap(organisations::find);
    return new Document(
        it.code(),
        it.kind(),
        it.line(),
        it.nameMn(),
        it.name().shortMn(),
        it.nameEn(),
        superior.map(Organisation::code).orElse(null),
        it.area(),
        it.registerNumber(),
        it.contact(),
        it.names(),
        it.from(),
        it.to());
  }
}
