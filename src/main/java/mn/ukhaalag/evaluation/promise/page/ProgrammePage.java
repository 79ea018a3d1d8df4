package mn.ukhaalag.evaluation.promise.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.evaluation.page.Named;

/// A governor's programme as the public sees it.
///
/// @param counts how many promises have which status; all statuses are there
/// @param chapters by their titles, in the order of the document
public record ProgrammePage(
    String title,
    Named organisation,
    LocalDate from,
    LocalDate to,
    String path,
    LocalDate today,
    int all,
    Map<Promise.Status, Integer> counts,
    Map<String, List<Promise>> chapters) {}
