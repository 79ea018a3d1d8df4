package mn.ukhaalag.demo;

import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills in what offices have to say themselves of the shipped services, with examples that call
/// themselves examples: nobody has confirmed the price.
@Component
class DemoPrices {

  private static final String PRICED = "marriage-certificate-copy";

  private static final String FEES =
      """
      {"lines": [
        {"name": {"mn": "Жишээ үнэ (туршилт, хуулийн хураамж биш)",
                  "en": "Example price (a demo, not the fee of the law)"},
         "when": {"question": "why", "in": ["lost", "damaged"]},
         "prices": [{"from": "2020-01-01", "mnt": "5000"}]},
        {"name": {"mn": "Жишээ үнэ, хувь бүрд (туршилт, хуулийн хураамж биш)",
                  "en": "Example price of a copy (a demo, not the fee of the law)"},
         "when": {"question": "why", "is": "copy"}, "times": "copies",
         "prices": [{"from": "2020-01-01", "mnt": "2000"}]}]}
      """;

  private final Services services;
  private final Versions versions;
  private final Publishing publishing;
  private final JsonMapper json;

  DemoPrices(Services services, Versions versions, Publishing publishing, JsonMapper json) {
    this.services = services;
    this.versions = versions;
    this.publishing = publishing;
    this.json = json;
  }

  /// Publishes the shipped form once more, with the example.
  void fill() {
    services.find(PRICED).ifPresent(it -> price(it, json.readTree(FEES)));
  }

  private void price(Service service, JsonNode fees) {
    Version shipped = versions.published(service.id()).orElseThrow();
    Definition old = versions.definition(shipped.id());
    var priced = new Definition(old.schema(), old.presentation(), fees, old.pattern(), old.bpmn());
    Version version = publishing.keep(service, priced, Author.SYSTEM);
    publishing.propose(version.id(), Author.SYSTEM);
    publishing.publish(version.id(), Author.SYSTEM);
  }
}
