package mn.ukhaalag.ledger.verify;

import java.io.PrintStream;

/// What is wrong, told as it is found.
final class Findings {

  /// Whoever changed everything need not be told line by line.
  private static final int MOST_TOLD = 200;

  private final PrintStream out;
  private long count;

  Findings(PrintStream out) {
    this.out = out;
  }

  void add(String text) {
    count++;
    if (count <= MOST_TOLD) {
      out.println("WRONG  " + text);
    } else if (count == MOST_TOLD + 1) {
      out.println("WRONG  … and more");
    }
  }

  long count() {
    return count;
  }
}
