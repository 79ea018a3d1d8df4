package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.exchange.PlanFile.Service;
import org.jspecify.annotations.Nullable;

/// The sentences of higher documents as a spreadsheet names them: the number of the document,
/// the code of the objective or measure, and after a bar the articles that are carried out, as
/// in `Т-2026-000012-4 2.1.3 | 4.5`. A measure whose code an objective has as well is marked.
final class Sentences {

  private static final String BAR = " | ";
  private static final String MARK = "=";

  private final Objectives objectives;
  private final Measures measures;
  private final Map<UUID, Document> documents;
  private final Map<String, UUID> references = new HashMap<>();
  private final Map<UUID, Codes> codes = new HashMap<>();

  private record Codes(
      Map<String, UUID> objectives, Map<String, UUID> measures, Map<UUID, String> texts) {}

  /// @param ids of the documents that may be named
  Sentences(Documents documents, Objectives objectives, Measures measures, Collection<UUID> ids) {
    this.objectives = objectives;
    this.measures = measures;
    this.documents = documents.named(ids);
    this.documents.values().forEach(it -> references.put(it.reference(), it.id()));
  }

  private Codes codes(UUID document) {
    Codes known = codes.get(document);
    if (known != null) {
      return known;
    }
    var fresh = new Codes(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Objective it : objectives.of(document)) {
      fresh.objectives().put(it.code(), it.id());
      fresh.texts().put(it.id(), it.code());
    }
    for (Measure it : measures.of(document)) {
      String code = it.promise().code();
      fresh.measures().put(code, it.id());
      fresh.texts().put(it.id(), fresh.objectives().containsKey(code) ? MARK + code : code);
    }
    codes.put(document, fresh);
    return fresh;
  }

  /// What a line of the cell names; empty if there is no such sentence.
  Optional<Service> read(String line) {
    int bar = line.indexOf(BAR);
    String articles = bar < 0 ? "" : line.substring(bar + BAR.length()).strip();
    String sentence = bar < 0 ? line.strip() : line.substring(0, bar).strip();
    int blank = sentence.indexOf(' ');
    UUID document = blank < 0 ? null : references.get(sentence.substring(0, blank));
    return document == null
        ? Optional.empty()
        : find(document, sentence.substring(blank).strip(), articles);
  }

  private Optional<Service> find(UUID document, String code, String articles) {
    Codes known = codes(document);
    UUID objective = known.objectives().get(code);
    if (objective != null) {
      return Optional.of(new Service(document, objective, null, articles));
    }
    String plain = code.startsWith(MARK) ? code.substring(MARK.length()) : code;
    return Optional.ofNullable(known.measures().get(plain))
        .map(measure -> new Service(document, null, measure, articles));
  }

  /// The cell that names these.
  String write(List<Service> services) {
    var lines = new ArrayList<String>();
    for (Service it : services) {
      Document document = documents.get(it.document());
      String code = document == null ? null : codes(it.document()).texts().get(target(it));
      if (document != null && code != null) {
        String articles = it.articles().replace('\n', ' ');
        lines.add(document.reference() + " " + code + (articles.isEmpty() ? "" : BAR + articles));
      }
    }
    lines.sort(null);
    return String.join("\n", lines);
  }

  private static @Nullable UUID target(Service service) {
    return service.objective() == null ? service.measure() : service.objective();
  }
}
