package mn.ukhaalag.plan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Plans as files, and the empty template of one.
@Controller
class ExportPages {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Rights rights;
  private final Export export;
  private final Sheets sheets;

  ExportPages(Rights rights, Export export, Sheets sheets) {
    this.rights = rights;
    this.export = export;
    this.sheets = sheets;
  }

  @GetMapping("/work/plans/template.xlsx")
  void template(Actor actor, HttpServletResponse response) throws IOException {
    rights.sight(actor);
    answer(response, EXCEL, "template.xlsx");
    sheets.writeExcel(List.of(), actor.language(), response.getOutputStream());
  }

  @GetMapping("/work/plans/{id}/lines.xlsx")
  void excel(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
    Document document = rights.see(actor, id);
    answer(response, EXCEL, "plan.xlsx");
    sheets.writeExcel(
        export.rows(document, actor.language()), actor.language(), response.getOutputStream());
  }

  @GetMapping("/work/plans/{id}/lines.csv")
  void csv(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
    Document document = rights.see(actor, id);
    answer(response, "text/csv;charset=UTF-8", "plan.csv");
    sheets.writeCsv(
        export.rows(document, actor.language()), actor.language(), response.getOutputStream());
  }

  private static void answer(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
  }
}
