package mn.ukhaalag.access.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.access.OtherDoors;
import mn.ukhaalag.web.Problems;

/// The form that asks for the password.
///
/// @param next where the person wanted to go
/// @param isAgain whether somebody is signed in, and is to show anew who he is
/// @param isEnded whether the browser shows a session that is over
/// @param others the other houses that one can sign in at
public record SignInPage(
    String identifier,
    String next,
    boolean isAgain,
    boolean isEnded,
    List<OtherDoors.Door> others,
    Problems problems) {

  /// The way to another house and from there to where the person wanted to go.
  public String path(OtherDoors.Door other) {
    String way = other.path() + "?continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return isAgain ? way + "&again=true" : way;
  }
}
