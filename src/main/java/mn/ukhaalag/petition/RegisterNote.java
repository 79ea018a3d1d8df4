package mn.ukhaalag.petition;

import org.jspecify.annotations.Nullable;

/// What the register of petitions (бүртгэлийн дэвтэр) holds of one besides what follows from its
/// handling. Each part may be missing.
///
/// @param vulnerable the group of people in need of help that the petitioner says he belongs to
/// @param pages of what came on paper
/// @param incoming the number under which the office entered the letter that came
/// @param outgoing the number of the letter that answers it
/// @param retention how long the file is kept
public record RegisterNote(
    @Nullable Vulnerable vulnerable,
    @Nullable Integer pages,
    @Nullable String incoming,
    @Nullable String outgoing,
    @Nullable Retention retention) {

  public static final RegisterNote EMPTY = new RegisterNote(null, null, null, null, null);

  /// The groups that the register marks.
  public enum Vulnerable {
    ELDERLY,
    DISABLED,
    SINGLE_PARENT,
    LARGE_FAMILY,
    LOW_INCOME,
    CHILD,
    HOMELESS
  }

  /// The periods for which files are kept.
  public enum Retention {
    YEAR_1,
    YEARS_3,
    YEARS_5,
    YEARS_10,
    PERMANENT
  }
}
