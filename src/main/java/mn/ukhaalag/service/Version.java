package mn.ukhaalag.service;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.form.FeeRules;
import mn.ukhaalag.service.form.Form;
import org.jspecify.annotations.Nullable;

/// One way in which a service is asked for and decided. What was published is never changed; to go
/// back is to publish an earlier one again.
///
/// @param number 1, 2, 3 … within the service
/// @param publishedAt when it was last published; null if it never was
public record Version(
    UUID id,
    UUID service,
    int number,
    Form form,
    FeeRules fees,
    Pattern pattern,
    State state,
    Maker maker,
    @Nullable Instant publishedAt) {

  /// The kind of thing that a version is for ledger and inbox.
  public static final String THING = "service-version";

  /// Where a version stands.
  public enum State {
    /// Somebody works on it.
    DRAFT,
    /// Waits for a second person.
    PROPOSED,
    /// New cases begin on it.
    PUBLISHED,
    /// Cases that began on it end on it.
    RETIRED
  }

  /// Where its process comes from.
  public enum Pattern {
    /// Granted as soon as everything is right.
    AT_ONCE,
    /// One official checks and decides.
    ONE_CHECK,
    /// An official checks, the head decides.
    CHECK_AND_APPROVAL,
    /// An official checks, several organisations say what they think at the same time, the head
    /// decides.
    PARALLEL,
    /// Somebody drew it himself.
    UPLOADED
  }

  /// Who made and proposed it.
  ///
  /// @param proposedBy the account that cannot publish it too; null before it is proposed, and for
  ///     versions that come with the product
  public record Maker(
      @Nullable UUID madeBy, @Nullable UUID proposedBy, @Nullable UUID proposedIn) {}

  /// Whether something depends on what the state knows of the one who asks; if nothing does, no
  /// register is asked.
  public boolean usesFacts() {
    return form.usesFacts() || fees.usesFacts();
  }

  public Thing thing() {
    return new Thing(THING, id);
  }
}
