package mn.ukhaalag.service;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Recipient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
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

  private static final int ERASED = 0;

  /// What is left of one that was erased: nothing.
  static Request erased(UUID application) {
    return new Request(
        application,
        null,
        "",
        null,
        null,
        Language.MN,
        Behalf.SELF,
        null,
        JsonNodeFactory.instance.objectNode(),
        ERASED);
  }

  /// Whether it was erased.
  public boolean isErased() {
    return revision == ERASED;
  }

  /// Whom to write to about it; empty if nobody can be reached.
  public Optional<Recipient> recipient() {
    if (account != null) {
      return Optional.of(Recipient.account(account));
    }
    return email == null && phone == null
        ? Optional.empty()
        : Optional.of(new Recipient.Contact(name, email, phone, language));
  }

  /// The address at which its applicant sees the case, also without an account.
  public String path(Application application) {
    return account == null
        ? "/applications/follow?number=" + application.reference().slug()
        : application.ownPath();
  }

  /// For whom it is asked.
  public enum Behalf {
    SELF,
    CHILD,
    PROXY
  }
}
