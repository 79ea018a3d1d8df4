package mn.ukhaalag.access;

import java.util.List;

/// How the owner of an account shows once more that it is his.
///
/// @param doors where he can do so, if it is elsewhere; empty if nowhere
public record OwnerWay(Kind kind, List<OtherDoors.Door> doors) {

  /// What he is asked for.
  public enum Kind {
    PASSWORD,
    /// He has signed in anew at another house.
    SHOWN,
    /// He is still to do so.
    ELSEWHERE,
    /// His second step is asked for in another place.
    SECOND_STEP
  }

  public static OwnerWay of(Kind kind) {
    return new OwnerWay(kind, List.of());
  }

  /// Whether the form can be sent, for there is nothing to do elsewhere before.
  public boolean isReady() {
    return kind != Kind.ELSEWHERE;
  }
}
