package mn.ukhaalag.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lets a version that nobody has published be tried out to its end: a case that does not exist is
/// walked through its process by the engine that runs real ones. Nothing of it is kept or told to
/// anybody: no case, no work, no ledger entry, no letter, no money, no certificate.
public interface Sandbox {

  /// What is tried out.
  ///
  /// @param known what the state would know of the one who asks
  /// @param isConfirmed whether registers would confirm what was answered
  /// @param at when it would be sent
  record Start(
      Service service,
      Version version,
      Bpmn bpmn,
      ObjectNode answers,
      Map<String, JsonNode> known,
      boolean isConfirmed,
      Instant at) {

    public Facts facts() {
      return new Facts(answers, known);
    }
  }

  /// Something that somebody would do.
  ///
  /// @param element of the process that it is done at; empty for the case as a whole
  /// @param outcome of a task, one of [CaseTask.Kind#outcomes]; else empty
  record Move(Kind kind, String element, String outcome) {

    /// What can be done.
    public enum Kind {
      /// An official does a task.
      ANSWER,
      /// The office sends the case back to its applicant.
      SEND_BACK,
      /// The applicant completes it.
      COMPLETE,
      /// Others do what the process waits for: they pay, or agree.
      DONE,
      /// Time passes to the next limit; a week, while time stands.
      TIME
    }
  }

  /// A step that waits for others than officials.
  ///
  /// @param step its name, for example `payment`
  record Wait(String element, String step, Label name) {}

  /// A moment at which something will happen by itself.
  ///
  /// @param name of the timer; empty for the legal time
  record Limit(Instant at, End end, Label name) {

    /// What ends.
    public enum End {
      TIMER,
      /// Three quarters of the legal time.
      NEAR,
      /// All of it.
      OVER
    }
  }

  /// Something that happened.
  ///
  /// @param sentence the key of a message
  /// @param what the step; empty for none
  /// @param who the organisation; null for none
  record Happening(Instant at, String sentence, Label what, @Nullable Label who) {}

  /// A letter that would be sent.
  ///
  /// @param sentence the key of its messages, without `.subject` and `.body`
  /// @param arguments texts, [Label]s and days, as they are named in the messages
  record Letter(Instant at, String sentence, List<Object> arguments) {}

  /// A task with whom it waits for.
  record Duty(CaseTask task, Label organisation) {}

  /// Where the case stands after some moves.
  ///
  /// @param now the time that it has become
  /// @param played how many of the moves could be made; the rest no longer fits
  /// @param isCertified whether a certificate would be issued by now
  record Scene(
      Application application,
      Instant now,
      List<Duty> duties,
      List<Wait> waits,
      List<Limit> limits,
      Diagrams.Standing standing,
      List<Happening> happened,
      List<Letter> letters,
      int played,
      boolean isCertified) {

    /// Whether nothing is to be done any more.
    public boolean isOver() {
      return application.standing().finishedAt() != null;
    }
  }

  /// Plays these moves from the beginning.
  Scene play(Start start, List<Move> moves);

  /// Whether its way depends on what registers confirm.
  boolean asksRegisters(Bpmn bpmn);
}
