package mn.ukhaalag.service;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// Runs the processes of cases. It is called in the transaction of the act, but for [#prepare],
/// and calls back: [CaseTasks#open] where people have to do something, [Deciding] where it ends.
public interface Course {

  /// What would not run, each in a sentence that names the element; empty if all would.
  ///
  /// @param form whose questions conditions may ask for; null if it is not known
  List<Message> faults(Bpmn process, @Nullable Form form);

  /// Whether the process asks if the registers know what the applicant confirmed ([Confirmation]);
  /// false for one that cannot be read.
  boolean asksRegisters(Bpmn process);

  /// The same for the process of a version on which cases begin.
  boolean asksRegisters(Version published);

  /// Makes a version ready to run, before the first case: cheap when it is.
  void prepare(Version version);

  /// Begins the process of a case. At its return all that happens at once has happened.
  void begin(Application application);

  /// Goes on from where the engine waits.
  ///
  /// @param engineRef as it was given to [CaseTasks#open]
  /// @param outcome for the conditions of what follows
  void proceed(Application application, String engineRef, String outcome);

  /// The same, as soon as the engine has come to rest in this transaction: for a step that finds
  /// nothing to wait for while the engine is still on its way to it.
  void later(String engineRef, String outcome);

  /// Time stands: no timer goes off.
  void stand(UUID application);

  /// Time goes on; timers go off so much later.
  void goOn(UUID application, Duration stood);

  /// Nothing is to be done any more.
  void end(UUID application);
}
