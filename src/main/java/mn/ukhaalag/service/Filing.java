package mn.ukhaalag.service;

import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.form.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All that makes a case.
///
/// @param known what the state knows of the applicant, see [KnownFacts]
/// @param draft owns the files that were uploaded, as a [#DRAFT]
/// @param key chosen by the sender, 8 to 200 characters; the same for every retry
public record Filing(
    Service service,
    Version version,
    ObjectNode answers,
    Map<String, JsonNode> known,
    Applicant applicant,
    UUID draft,
    String key) {

  /// The kind of thing that a draft is for its files.
  public static final String DRAFT = "service-draft";

  /// Who asks.
  ///
  /// @param account null if he asks at a counter
  public record Applicant(
      @Nullable UUID account,
      String name,
      @Nullable String phone,
      @Nullable String email,
      Language language) {}

  public Facts facts() {
    return new Facts(answers, known);
  }
}
