package mn.ukhaalag.service;

import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Who asks, for whom, and what was answered.
///
/// @param account null if he asked at a counter
/// @param behalfName for whom; null if for himself
/// @param answers by the name of the question
/// @param revision raised whenever the applicant changes his answers
public record Request(
    UUID application,
    @Nullable UUID account,
    String name,
    @Nullable String phone,
    @Nullable String email,
    Language language,
    Behalf behalf,
    @Nullable String behalfName,
    ObjectNode answers,
    int revision) {

  /// For whom it is asked.
  public enum Behalf {
    SELF,
    CHILD,
    PROXY
  }
}
