package mn.ukhaalag.service;

/// A step of a process that a program does. Each is a bean; a process names it, and can name
/// nothing else.
public interface AutomaticStep {

  /// Its name in a process, for example `grant`: small letters and hyphens.
  String name();

  /// Whether the process waits after it until [Course#proceed] is called with the reference that
  /// [#run] was given: for a payment, say.
  default boolean waits() {
    return false;
  }

  /// Whether it is done for that case; what is meant for somebody whose wish was granted is passed
  /// over where it was refused.
  default boolean isFor(Application application) {
    var decision = application.standing().decision();
    return decision == null || decision.outcome() == Application.Outcome.GRANTED;
  }

  /// Whether it has sense only after the decision.
  default boolean needsDecision() {
    return false;
  }

  /// Does it, in the transaction of the act that led here. It must bear being run twice, for a
  /// process may lead here again.
  ///
  /// @param engineRef where the engine waits, if it does
  void run(Application application, String engineRef);
}
