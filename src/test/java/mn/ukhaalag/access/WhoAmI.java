package mn.ukhaalag.access;

import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Holding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// An interface of programs that tells who acts, and as what.
@RestController
class WhoAmI {

  @GetMapping("/api/test/posts")
  Map<String, Object> posts(Actor actor) {
    return Map.of(
        "signedIn", actor.isSignedIn(),
        "posts", actor.holdings().stream().map(Holding::post).map(UUID::toString).toList(),
        "roles", actor.holdings().stream().flatMap(it -> it.roles().stream()).toList());
  }
}
