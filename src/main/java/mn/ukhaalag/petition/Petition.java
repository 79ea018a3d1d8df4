package mn.ukhaalag.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// What a citizen sent, how it came, and where it stands now.
///
/// Follows the law of 1995 on deciding petitions and complaints of citizens (lawId 294); legal
/// time is that of the rule in force on the day it was received.
public record Petition(
    UUID id, Reference reference, Matter matter, Receipt receipt, Standing standing) {

  /// The kind of thing that a petition is for ledger, inbox and files.
  public static final String THING = "petition";

  /// How and when it came.
  ///
  /// @param rule the version of the legal rule that the deadline follows
  /// @param originalDueOn the last day without any extension
  public record Receipt(Channel channel, Instant receivedAt, UUID rule, LocalDate originalDueOn) {}

  /// Kinds by article 3 of the law and the counting of the government's reports.
  public enum Kind {
    APPLICATION,
    COMPLAINT,
    SUGGESTION,
    REQUEST,
    CRITICISM,
    THANKS,
    TIP;

    /// The key of the legal rule for its deadline.
    public String deadlineRule() {
      return "petition.deadline." + name().toLowerCase(Locale.ROOT);
    }

    /// Criticism, thanks and tip-offs are acknowledged; the others are decided.
    public boolean isDecided() {
      return this != CRITICISM && this != THANKS && this != TIP;
    }
  }

  /// The forms in which the government counts petitions.
  public enum Form {
    WRITTEN,
    ELECTRONIC,
    ORAL
  }

  /// How it reached us.
  public enum Channel {
    WEB(Form.ELECTRONIC),
    MOBILE(Form.ELECTRONIC),
    CALL_CENTRE(Form.ORAL),
    WALK_IN(Form.ORAL),
    LETTER(Form.WRITTEN),
    EMAIL(Form.ELECTRONIC),
    API(Form.ELECTRONIC);

    private final Form form;

    Channel(Form form) {
      this.form = form;
    }

    public Form form() {
      return form;
    }
  }

  /// Where it stands.
  public enum Status {
    /// Waits to be registered, or forwarded, by the organisation it came to.
    RECEIVED,
    /// The organisation is competent; nobody has been charged with it yet.
    REGISTERED,
    /// A post or unit works on it.
    ASSIGNED,
    /// An answer waits for the head.
    DRAFTED,
    ANSWERED,
    WITHDRAWN,
    /// Goes on as part of another one.
    MERGED;

    public boolean isOpen() {
      return this != ANSWERED && this != WITHDRAWN && this != MERGED;
    }
  }

  /// How it ended.
  public enum Outcome {
    SATISFIED,
    PARTLY_SATISFIED,
    /// Refused; needs its legal ground.
    NOT_SATISFIED,
    OUTSIDE_COMPETENCE,
    /// The same matter was finally answered before and nothing new is said.
    REPEATED,
    /// Criticism, thanks and tip-offs.
    ACKNOWLEDGED,
    WITHDRAWN
  }

  public Kind kind() {
    return matter.kind();
  }

  public String category() {
    return matter.category();
  }

  public String area() {
    return matter.area();
  }

  public String title() {
    return matter.title();
  }

  public Status status() {
    return standing.status();
  }

  public UUID organisation() {
    return standing.organisation();
  }

  public @Nullable UUID unit() {
    return standing.unit();
  }

  public @Nullable UUID post() {
    return standing.post();
  }

  public Instant dueAt() {
    return standing.dueAt();
  }

  public Instant receivedAt() {
    return receipt.receivedAt();
  }

  public Thing thing() {
    return new Thing(THING, id);
  }

  /// The address of its page for those who handle it and for its petitioner.
  public String path() {
    return "/petitions/" + reference.slug();
  }

  /// The address of the page on which its petitioner follows it.
  public String ownPath() {
    return "/my" + path();
  }

  /// Whether it was answered late, or is late now.
  public boolean isLate(Instant now) {
    Instant end = standing.answeredAt() == null ? standing.closedAt() : standing.answeredAt();
    return (end == null ? now : end).isAfter(dueAt());
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
      throw new Conflict(Message.of("petition.refused." + act.key(), reference.text()));
    }
  }

  Petition with(Standing other) {
    return new Petition(id, reference, matter, receipt, other);
  }

  Petition with(Matter other) {
    return new Petition(id, reference, other, receipt, standing);
  }
}
