package mn.ukhaalag.plan.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A report as a file, for whoever sees its plan.
@Controller
class FormPages {

  private final Reports reports;
  private final Rights rights;
  private final Sheets sheets;
  private final Printing printing;

  FormPages(Reports reports, Rights rights, Sheets sheets, Printing printing) {
    this.reports = reports;
    this.rights = rights;
    this.sheets = sheets;
    this.printing = printing;
  }

  /// In Mongolian, as the law wants it, unless English is asked for.
  @GetMapping("/work/reports/{id}/report.{extension}")
  void file(
      @PathVariable UUID id,
      @PathVariable String extension,
      @RequestParam @Nullable String lang,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Report report = reports.get(id);
    rights.see(actor, report.document());
    Format format = format(extension);
    Sheet sheet = sheets.sheet(report);
    String name =
        "report-%s-%d-%s.%s"
            .formatted(sheet.head().code(), report.year(), report.part(), format.extension());
    answer(response, format, name);
    printing.print(sheet, format, Language.of(lang), response.getOutputStream());
  }

  private static Format format(String extension) {
    for (Format format : Format.values()) {
      if (format.extension().equals(extension)) {
        return format;
      }
    }
    throw new NotFound("a report as " + extension);
  }

  static void answer(HttpServletResponse response, Format format, String name) {
    response.setContentType(format.type());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-")
            + "\"");
    response.setHeader("Cache-Control", "no-store");
  }
}
