package mn.ukhaalag.service;

/// An automatic step at which a process waits until somebody has done what [#run] asks for.
public interface WaitingStep extends AutomaticStep {

  @Override
  default boolean waits() {
    return true;
  }

  /// A process waits here in any case, so it is run even for a refused case, which may then have
  /// nothing to wait for.
  @Override
  default boolean isFor(Application application) {
    return true;
  }
}
