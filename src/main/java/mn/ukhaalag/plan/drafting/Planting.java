package mn.ukhaalag.plan.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts a measure of a higher plan into a draft, linked to it.
@Component
class Planting {

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Links links;

  Planting(Documents documents, Objectives objectives, Measures measures, Links links) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.links = links;
  }

  /// Puts it there.
  ///
  /// @return the id of the new measure
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID put(Author author, Measure measure, UUID draft) {
    Document document = documents.get(draft);
    Objective above = objectives.find(measure.objective()).orElseThrow();
    UUID objective = objective(author, document, above);
    Promise promise = measure.promise();
    LocalDate starts =
        promise.startsOn().isBefore(document.from()) ? document.from() : promise.startsOn();
    LocalDate due = promise.dueOn().isAfter(document.to()) ? document.to() : promise.dueOn();
    var given =
        new Promise(
            freeCode(document, objective),
            promise.title(),
            promise.result(),
            document.organisation(),
            null,
            starts,
            due,
            null,
            promise.needsEvidence(),
            promise.isPublic());
    UUID id = measures.add(author, new Place(document.id(), objective, null), given, measure.id());
    links.add(author, measures.get(id), measure, "");
    return id;
  }

  /// The objective with the same words, made if the plan has none.
  private UUID objective(Author author, Document document, Objective above) {
    List<Objective> all = objectives.of(document.id());
    return all.stream()
        .filter(it -> it.title().equals(above.title()))
        .map(Objective::id)
        .findFirst()
        .orElseGet(
            () -> {
              var facts = new Objective.Facts(null, freeCode(all), above.title(), null);
              return objectives.add(author, document.id(), facts);
            });
  }

  private static String freeCode(List<Objective> all) {
    List<String> taken = all.stream().map(Objective::code).toList();
    int number = 1;
    while (taken.contains(Integer.toString(number))) {
      number++;
    }
    return Integer.toString(number);
  }

  private String freeCode(Document document, UUID objective) {
    String before = objectives.find(objective).map(Objective::code).orElse("") + ".";
    List<String> taken =
        measures.of(document.id()).stream().map(it -> it.promise().code()).toList();
    int number = 1;
    while (taken.contains(before + number)) {
      number++;
    }
    return before + number;
  }
}
