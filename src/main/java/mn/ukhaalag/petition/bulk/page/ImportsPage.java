package mn.ukhaalag.petition.bulk.page;

import java.util.List;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Where a file is handed over, above those that were.
public record ImportsPage(
    @Nullable String source,
    @Nullable String mode,
    Problems problems,
    List<String> columns,
    List<ImportRun> latest) {}
