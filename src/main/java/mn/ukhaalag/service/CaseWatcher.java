package mn.ukhaalag.service;

/// Is told of cases in the transaction in which they change.
public interface CaseWatcher {

  /// Something was done, and the case stands where it now says.
  void happened(Application application, Act act);
}
