package mn.ukhaalag.service.process;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.agenda.DefaultFlowableEngineAgenda;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;

/// What the engine has to do before it comes to rest, up to a limit: a drawing that doubles its
/// tokens at each fork, or turns without waiting, would otherwise hold a processor and the memory
/// of the house for ever.
final class BoundedAgenda extends DefaultFlowableEngineAgenda {

  /// A process of two hundred elements takes a tenth of it from one end to the other.
  private static final int MOST = 10_000;

  private int planned;

  BoundedAgenda(CommandContext context) {
    super(context);
  }

  /// The engine does not come to rest.
  static final class Restless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Restless() {
      super("The process does not come to rest.");
    }

    /// Whether that is what went wrong, however it was wrapped.
    static boolean isCauseOf(Throwable problem) {
      for (Throwable each = problem; each != null; each = each.getCause()) {
        if (each instanceof Restless) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public void planOperation(Runnable operation) {
    count();
    super.planOperation(operation);
  }

  @Override
  public void planOperation(Runnable operation, ExecutionEntity execution) {
    count();
    super.planOperation(operation, execution);
  }

  private void count() {
    planned++;
    if (planned > MOST) {
      throw new Restless();
    }
  }
}
