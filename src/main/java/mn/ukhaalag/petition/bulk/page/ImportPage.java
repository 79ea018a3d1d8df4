package mn.ukhaalag.petition.bulk.page;

import java.util.List;
import mn.ukhaalag.csv.CsvFault;

/// How far one file is, and the first of its faults.
public record ImportPage(ImportRun run, List<CsvFault> faults) {}
