package mn.ukhaalag.service;

/// How far a service is on its road to digital, in order.
public enum Stage {
  /// People can read what it is and what it needs.
  INFORMATION,
  /// They can download the form.
  FORM,
  /// They can apply online.
  APPLY,
  /// The decision reaches them online too.
  DECIDED,
  /// Nobody needs to ask: the state does it when the time has come.
  PROACTIVE;

  /// The word for it in keys of messages.
  public String key() {
    return "service.stage." + this;
  }
}
