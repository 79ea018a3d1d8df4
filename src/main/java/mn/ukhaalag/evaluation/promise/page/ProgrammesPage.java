package mn.ukhaalag.evaluation.promise.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.evaluation.page.Named;

/// The programmes in force that promise something to the public.
public record ProgrammesPage(List<Programme> programmes) {

  public record Programme(
      String title, Named organisation, LocalDate from, LocalDate to, String path) {}
}
