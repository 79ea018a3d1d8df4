package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;

/// Something done at a terminal that ends with a status, and with a sentence where it fails.
public interface Command {

  /// Does what was asked for.
  ///
  /// @return the status to end with
  /// @throws IllegalArgumentException with a sentence, if it was not understood
  /// @throws IllegalStateException with a sentence, if it cannot be done as things stand
  int run()
      throws IOException,
          SQLException,
          InterruptedException,
          Restore.Refused,
          Safe.Damaged,
          RecoveryKey.WrongKey;

  /// Does it, and says what went wrong.
  ///
  /// @param trouble what did not come about, said before the trouble with files or the database
  /// @param failed the status when it fails
  static int run(PrintStream out, String trouble, int failed, Command command) {
    try {
      return command.run();
    } catch (IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException
        | Restore.Refused
        | Safe.Damaged
        | RecoveryKey.WrongKey problem) {
      out.println(problem.getMessage());
    } catch (IOException | SQLException problem) {
      out.println(trouble + ": " + problem.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return failed;
  }
}
