package mn.ukhaalag.inbox;

import java.util.UUID;
import mn.ukhaalag.directory.Role;

/// Whom a task waits for. Whoever holds the post today finds it, whoever held it before does not.
public sealed interface Addressee {

  /// The post, unit or organisation.
  UUID id();

  /// The one post.
  record Post(UUID id) implements Addressee {}

  /// Every post of the unit.
  record Unit(UUID id) implements Addressee {}

  /// Every post of the organisation with that role.
  record Organisation(UUID id, Role role) implements Addressee {}

  static Addressee post(UUID id) {
    return new Post(id);
  }

  static Addressee unit(UUID id) {
    return new Unit(id);
  }

  static Addressee organisation(UUID id, Role role) {
    return new Organisation(id, role);
  }
}
