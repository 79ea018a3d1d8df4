package mn.ukhaalag.inbox.page;

/// How many there are. Beyond a limit it is not counted further.
///
/// @param isMore whether there are more than that
public record Count(int number, boolean isMore) {

  /// So far it is counted: nobody plans a day by whether it is six or seven hundred.
  public static final int LIMIT = 500;

  @Override
  public String toString() {
    return isMore ? number + "+" : String.valueOf(number);
  }
}
