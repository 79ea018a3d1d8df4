package mn.ukhaalag.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells what passes by itself, the database being away, full or ending, from a mistake of ours.
final class DatabaseTrouble {

  /// Connection, resources, ended by an operator, system (PostgreSQL, appendix A).
  private static final Pattern STATES = Pattern.compile("(08|53|58)...|57P..");

  /// No chain of causes is longer.
  private static final int DEEPEST = 20;

  private DatabaseTrouble() {}

  static boolean isBehind(Throwable problem) {
    Throwable cause = problem;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (is(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean is(Throwable cause) {
    return cause instanceof DataAccessResourceFailureException
        || cause instanceof CannotCreateTransactionException
        // It could neither be ended nor undone: its connection was gone.
        || cause instanceof TransactionSystemException
        || cause instanceof SQLTransientConnectionException
        || (cause instanceof SQLException known
            && Optional.ofNullable(known.getSQLState())
                .filter(state -> STATES.matcher(state).matches())
                .isPresent());
  }
}
