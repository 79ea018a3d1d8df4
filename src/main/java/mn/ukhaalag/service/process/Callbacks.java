package mn.ukhaalag.service.process;

import java.io.Serial;
import java.util.Date;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;

/// What the engine calls: these are all that a running process can reach.
interface Callbacks {

  /// It has come to a human node.
  void arrive(DelegateExecution execution);

  /// It goes on from one.
  void leave(DelegateExecution execution);

  /// It has come to its end.
  void finish(DelegateExecution execution);

  /// It has come to what a program does.
  void automatic(DelegateExecution execution);

  /// Whether the condition on an arrow holds.
  boolean holds(DelegateExecution execution, int flow);

  /// When a timer goes off.
  Date at(DelegateExecution execution, String element);

  /// By the names that [Compiler] uses.
  static Map<Object, Object> beans(Callbacks called) {
    ExecutionListener arrive = called::arrive;
    ExecutionListener leave = called::leave;
    ExecutionListener finish = called::finish;
    return Map.of(
        "arrive",
        arrive,
        "leave",
        leave,
        "finish",
        finish,
        "automatic",
        new Automatic(called),
        "branch",
        new Branch(called),
        "timers",
        new Timers(called));
  }

  /// As the engine calls it: after a service task, or where a waiting one begins.
  final class Automatic implements JavaDelegate, ExecutionListener {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Callbacks called;

    Automatic(Callbacks called) {
      this.called = called;
    }

    @Override
    public void execute(DelegateExecution execution) {
      called.automatic(execution);
    }

    @Override
    public void notify(DelegateExecution execution) {
      called.automatic(execution);
    }
  }

  /// For the conditions on arrows.
  final class Branch {
    private final Callbacks called;

    Branch(Callbacks called) {
      this.called = called;
    }

    public boolean holds(DelegateExecution execution, long flow) {
      return called.holds(execution, (int) flow);
    }
  }

  /// For timers.
  final class Timers {
    private final Callbacks called;

    Timers(Callbacks called) {
      this.called = called;
    }

    public Date at(DelegateExecution execution, String element) {
      return called.at(execution, element);
    }
  }
}
