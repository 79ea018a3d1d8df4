package mn.ukhaalag.petition.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The files that an administrator takes away: an example to begin with, and what is wrong with a
/// file, line by line.
@Controller
@RequestMapping("/work/imports")
class ImportDownloads {

  private static final int AT_ONCE = 1000;

  private final Imports imports;
  private final Words words;

  ImportDownloads(Imports imports, Words words) {
    this.imports = imports;
    this.words = words;
  }

  @GetMapping("/template.csv")
  void template(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    actor.require(Role.PROVINCE_ADMINISTRATOR);
    try (var table = table(response, "petitions.csv")) {
      table.write(ImportColumn.headers());
      for (String example : new String[] {"petition.bulk.example.1", "petition.bulk.example.2"}) {
        table.write(
            List.of(
                words
                    .get(Languages.of(request), example)
                    .split("\\|", ImportColumn.values().length)));
      }
    }
  }

  @GetMapping("/{id}/faults.csv")
  void faults(
      @PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    actor.require(Role.PROVINCE_ADMINISTRATOR);
    imports.get(id);
    try (var table = table(response, "faults.csv")) {
      table.write("line", "column", "fault");
      List<CsvFault> faults = imports.faults(id, 0, AT_ONCE);
      while (!faults.isEmpty()) {
        faults.forEach(fault -> table.write(cells(fault, Languages.of(request))));
        faults = imports.faults(id, faults.getLast().line(), AT_ONCE);
      }
    }
  }

  private String[] cells(CsvFault fault, Language language) {
    return new String[] {
      Long.toString(fault.line()), fault.column(), fault.message().in(language, words)
    };
  }

  private static CsvLines table(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return new CsvLines(response.getWriter());
  }
}
