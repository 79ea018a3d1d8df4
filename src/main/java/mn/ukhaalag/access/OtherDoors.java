package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// Ways to sign in that begin at another house.
public interface OtherDoors {

  /// One of them.
  ///
  /// @param path where it begins; it takes the parameter `continue`
  record Door(String path, String titleMn, String titleEn) {}

  List<Door> doors();

  /// Where whoever makes the request can sign out of the house that he came from; empty if he came
  /// from none, or it has no such place.
  Optional<Door> exit(HttpServletRequest request);
}
