package mn.ukhaalag.plan.drafting;

import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who may write in which plan now.
@Component
class Writing {

  private final Rights rights;
  private final Documents documents;
  private final Measures measures;

  Writing(Rights rights, Documents documents, Measures measures) {
    this.rights = rights;
    this.documents = documents;
    this.measures = measures;
  }

  /// The plan, if the actor may write in it.
  ///
  /// @throws NotFound if he may not
  /// @throws Conflict if nobody may now
  Document document(Actor actor, UUID id) {
    Document document = rights.see(actor, id);
    author(actor, document);
    if (!document.state().isOpen()) {
      throw new Conflict(Message.of("plan.conflict.not-open"));
    }
    return document;
  }

  /// The measure, if the actor may write in its plan.
  ///
  /// @throws NotFound if he may not
  Measure measure(Actor actor, UUID id) {
    Measure measure = measures.get(id);
    document(actor, measure.document());
    return measure;
  }

  Document of(Measure measure) {
    return documents.get(measure.document());
  }

  Author author(Actor actor, Document document) {
    return actor.as(
        rights
            .writer(actor, document)
            .orElseThrow(() -> new NotFound("plan to write " + document.id())));
  }
}
