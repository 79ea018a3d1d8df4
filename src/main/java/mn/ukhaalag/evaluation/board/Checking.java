package mn.ukhaalag.evaluation.board;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdicts;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what the monitoring team found, with what proves it: all of it or nothing.
@Component
class Checking {

  private final Verdicts verdicts;
  private final Evidence evidence;

  Checking(Verdicts verdicts, Evidence evidence) {
    this.verdicts = verdicts;
    this.evidence = evidence;
  }

  @Transactional
  public void find(Author author, Measure measure, Finding finding, List<Upload.Stored> files) {
    UUID verdict = verdicts.find(author, measure, finding);
    evidence.attach(Verdict.FILES, verdict, files, author);
  }
}
