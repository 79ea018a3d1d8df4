package mn.ukhaalag.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// What people have to do about a case: a step of its process that waits for them.
///
/// @param element the id of the step in the process
/// @param takenPost who took it; null while it waits for everybody with the role
/// @param answer null while it is not done
/// @param engineRef where the engine waits for it
public record CaseTask(
    UUID id,
    UUID application,
    String element,
    Kind kind,
    Label name,
    UUID organisation,
    Role role,
    @Nullable UUID takenPost,
    Instant openedAt,
    Instant dueAt,
    @Nullable Answer answer,
    String engineRef) {

  /// What is expected.
  public enum Kind {
    /// Whether all is there and right: `passed` or `failed`.
    CHECK,
    /// What another organisation thinks: `agreed` or `disagreed`.
    OPINION,
    /// `granted` or `refused`.
    DECISION;

    /// The answers that there are, the favourable one first.
    public List<String> outcomes() {
      return switch (this) {
        case CHECK -> List.of("passed", "failed");
        case OPINION -> List.of("agreed", "disagreed");
        case DECISION -> List.of("granted", "refused");
      };
    }

    /// What it is called in the address that its answer is sent to. A decision has one of its own.
    public String way() {
      return this == DECISION ? "decision" : "answer";
    }

    /// Whether the answer is against the applicant, and so needs words.
    public boolean isAgainst(String outcome) {
      return outcomes().getLast().equals(outcome);
    }
  }

  /// How it was done.
  ///
  /// @param outcome one of [Kind#outcomes], or `dropped` if it was no longer needed
  public record Answer(
      String outcome,
      String words,
      @Nullable String ground,
      Instant at,
      @Nullable UUID by,
      @Nullable UUID post,
      @Nullable UUID inSteadOf) {

    /// Who gave it, as the ledger names him.
    public Author author() {
      return new Author(by, post, inSteadOf);
    }
  }

  /// The outcome of what was no longer needed.
  public static final String DROPPED = "dropped";

  public boolean isOpen() {
    return answer == null;
  }
}
