package mn.ukhaalag.notice.sending;

import java.time.Instant;

/// A way out of the house that is set up.
interface Carrier {

  Channel channel();

  Outcome carry(Letter letter, Instant now);

  /// What became of a letter.
  sealed interface Outcome {

    /// The other side has taken it over.
    record Delivered() implements Outcome {}

    /// It was not sent but shown here, because this is a demo.
    record Shown() implements Outcome {}

    /// It will never be taken.
    record Refused(String reason) implements Outcome {}

    /// It may be taken another time.
    record Delayed(String reason) implements Outcome {}
  }
}
