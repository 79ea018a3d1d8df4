package mn.ukhaalag.ledger;

import java.util.List;
import java.util.Map;
import mn.ukhaalag.ledger.page.ProofPage;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a capability shows that the acts on one of its things stand in the public
/// tree. Who may see it, and which acts, the capability decides.
@Component
public class ProofViews {

  private static final MediaType PROOF = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Receipts receipts;

  ProofViews(Receipts receipts) {
    this.receipts = receipts;
  }

  /// The page itself.
  ///
  /// @param title of the thing, as its own page has it
  /// @param back the path of that page; the proofs lie at `/proof` below it
  /// @param labels the acts that may be shown, and the messages that name them
  public ModelAndView page(Thing thing, String title, String back, Map<String, String> labels) {
    List<ProofPage.Line> lines =
        receipts.of(thing).stream()
            .filter(it -> labels.containsKey(it.act()))
            .map(
                it ->
                    new ProofPage.Line(
                        it.entry(), it.at(), labels.getOrDefault(it.act(), ""), it.index()))
            .toList();
    return new ModelAndView(
        "ledger/proof", "it", new ProofPage(title, back, back + "/proof", lines));
  }

  /// The proof of one act as a file.
  ///
  /// @param labels the acts that may be shown
  /// @throws NotFound if there is no such act, or it is not in the tree yet
  public ResponseEntity<String> file(Thing thing, long entry, Map<String, String> labels) {
    boolean isShown =
        receipts.of(thing).stream()
            .anyMatch(it -> it.entry() == entry && labels.containsKey(it.act()));
    String proof =
        receipts
            .proof(thing, entry)
            .filter(it -> isShown)
            .orElseThrow(() -> new NotFound("proof of " + entry));
    var attachment =
        ContentDisposition.attachment().filename("act-" + entry + ".tlog-proof").build();
    return ResponseEntity.ok()
        .contentType(PROOF)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(proof);
  }
}
