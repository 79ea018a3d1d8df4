package mn.ukhaalag.petition.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.page.Happening.Fact;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the details of the ledger's entries into words that people know.
@Component
class TrailFacts {

  private static final String LABEL = "petition.casework.fact.";

  private final Names names;
  private final Taxonomy taxonomy;

  TrailFacts(Names names, Taxonomy taxonomy) {
    this.names = names;
    this.taxonomy = taxonomy;
  }

  List<Fact> of(Entry entry, Names.Known known) {
    Map<String, String> detail = entry.detail();
    return switch (entry.act()) {
      case "petition.forwarded", "petition.appealed" ->
          List.of(named("to", names.organisation(Trail.charged(entry, "to"))));
      case "petition.assigned-to", "petition.helped" -> charged(entry, known);
      case "petition.extended" -> List.of(plain("until", detail.getOrDefault("to", "")));
      case "petition.answer-drafted" -> List.of(outcome(detail));
      case "petition.answer-sent" -> sent(detail);
      case "petition.escalated" ->
          List.of(plain("percent", detail.getOrDefault("percent", "") + " %"));
      case "petition.rated" -> List.of(plain("stars", detail.getOrDefault("stars", "")));
      case "petition.reclassified" -> reclassified(detail);
      case "petition.redacted" ->
          List.of(
              new Fact(
                  LABEL + "reason",
                  null,
                  "petition.casework.redaction." + detail.getOrDefault("reason", "personal-data")));
      default -> List.of();
    };
  }

  private static List<Fact> charged(Entry entry, Names.Known known) {
    Named charged = known.charged(Trail.charged(entry, "unit"), Trail.charged(entry, "post"));
    return charged == null ? List.of() : List.of(named("charged", charged));
  }

  private static List<Fact> sent(Map<String, String> detail) {
    var facts = new ArrayList<Fact>();
    facts.add(outcome(detail));
    if ("true".equals(detail.get("late"))) {
      facts.add(new Fact(LABEL + "time", null, "petition.casework.late"));
    }
    return facts;
  }

  private List<Fact> reclassified(Map<String, String> detail) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(LABEL + "kind", null, "petition.kind." + detail.getOrDefault("kind", "REQUEST")));
    taxonomy
        .find(detail.getOrDefault("category", ""))
        .ifPresent(it -> facts.add(named("category", new Named(it.nameMn(), it.nameEn()))));
    facts.add(plain("until", detail.getOrDefault("due", "")));
    return facts;
  }

  private static Fact outcome(Map<String, String> detail) {
    return new Fact(
        LABEL + "outcome",
        null,
        "petition.outcome." + detail.getOrDefault("outcome", "ACKNOWLEDGED"));
  }

  private static Fact named(String label, @Nullable Named value) {
    return new Fact(LABEL + label, value, null);
  }

  private static Fact plain(String label, String value) {
    return named(label, new Named(value, null));
  }
}
