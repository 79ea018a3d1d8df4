package mn.ukhaalag.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// A case: one asking for one service. Who asks and what was answered stands apart, in
/// [Request].
///
/// @param version the version of the service that it began with, and ends on
/// @param organisation the one that handles it
/// @param area the sum or bag that it is about; null if it is about none
/// @param title the title of the service: names nobody
/// @param fee in MNT, by the rules of the day it was sent; null where nobody has named one
public record Application(
    UUID id,
    Reference reference,
    UUID service,
    UUID version,
    UUID organisation,
    @Nullable String area,
    String title,
    Instant sentAt,
    @Nullable BigDecimal fee,
    Standing standing) {

  /// The kind of thing that a case is for ledger, inbox and files.
  public static final String THING = "service-application";

  /// Where a case stands. Before it is sent it is a draft, which is no case yet (ноорог).
  public enum Status {
    /// Илгээсэн.
    SENT,
    /// Хүлээн авсан.
    ACCEPTED,
    /// Дутуу: came back to be completed, and time stands.
    INCOMPLETE,
    /// Судалж байна.
    EXAMINED,
    /// Шийдвэр гарсан.
    DECIDED,
    /// Олгосон.
    ISSUED,
    /// Татгалзсан.
    REFUSED,
    WITHDRAWN,
    /// Хаагдсан.
    CLOSED;

    public boolean isOpen() {
      return this == SENT
          || this == ACCEPTED
          || this == INCOMPLETE
          || this == EXAMINED
          || this == DECIDED;
    }
  }

  /// How it was decided.
  public enum Outcome {
    GRANTED,
    REFUSED
  }

  /// Where it stands now.
  ///
  /// @param dueAt when the legal time is over
  /// @param standingSince since when time stands; null while it goes on
  /// @param decision null before it is decided
  /// @param finishedAt since when nobody has anything to do; null while somebody has
  public record Standing(
      Status status,
      Instant dueAt,
      @Nullable Instant standingSince,
      @Nullable Decision decision,
      @Nullable Instant finishedAt) {

    /// The same in that state.
    public Standing in(Status other) {
      return new Standing(other, dueAt, standingSince, decision, finishedAt);
    }

    /// The same with time that stands, or goes on.
    public Standing since(@Nullable Instant stands, Instant due) {
      return new Standing(status, due, stands, decision, finishedAt);
    }

    /// The same with that decision.
    public Standing decided(Decision by) {
      return new Standing(status, dueAt, standingSince, by, finishedAt);
    }

    /// The same, at its end.
    public Standing finished(Instant at) {
      return new Standing(status, dueAt, standingSince, decision, at);
    }
  }

  /// What was decided.
  ///
  /// @param words for the applicant; empty for a grant without any
  /// @param ground the legal ground of a refusal
  public record Decision(Outcome outcome, Instant at, String words, @Nullable String ground) {}

  public Status status() {
    return standing.status();
  }

  public Instant dueAt() {
    return standing.dueAt();
  }

  public Thing thing() {
    return new Thing(THING, id);
  }

  /// The address of the page on which officials handle it.
  public String workPath() {
    return "/work/applications/" + reference.slug();
  }

  /// The address of the page on which its applicant follows it.
  public String ownPath() {
    return "/my/applications/" + reference.slug();
  }

  /// Whether the law lets this be done to it now.
  public boolean allows(Act act) {
    return act.isLegalFrom(status());
  }

  /// Makes sure that the law lets this be done now.
  ///
  /// @throws Conflict with a sentence that says what stands against it
  public void require(Act act) {
    if (!allows(act)) {
      throw new Conflict(Message.of("service.refused." + status(), reference.text()));
    }
  }

  /// The same where it stands otherwise.
  public Application with(Standing other) {
    return new Application(
        id, reference, service, version, organisation, area, title, sentAt, fee, other);
  }
}
