package mn.ukhaalag.evaluation.board;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.Proofs;
import mn.ukhaalag.evaluation.Verdicts;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what the monitoring team found, with what proves it: all of it or nothing.
@Component
class Checking {

  private final Verdicts verdicts;
  private final Proofs proofs;

  Checking(Verdicts verdicts, Proofs proofs) {
    this.verdicts = verdicts;
    this.proofs = proofs;
  }

  @Transactional
  public void find(Author author, Measure measure, Finding finding, List<Upload.Stored> files) {
    UUID verdict = verdicts.find(author, measure, finding);
    proofs.attach(verdict, files, author);
  }
}
