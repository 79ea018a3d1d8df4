package mn.ukhaalag.inbox;

import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import org.springframework.stereotype.Component;

/// What a module would offer a head to do with many things at once.
@Component
class TestAction implements BulkAction {

  @Override
  public String thingKind() {
    return "parcel";
  }

  @Override
  public String key() {
    return "inbox.test.stamp";
  }

  @Override
  public String path() {
    return "/parcels/stamps";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.holds(Role.HEAD);
  }
}
