package mn.ukhaalag.service;

import java.util.Optional;

/// A page on which an organisation works on one of its services as a whole, beside its cases: its
/// places, for example.
public interface WorkRoom {

  /// Its page for that service; empty if the service needs none.
  Optional<Room> of(Service service);

  /// A page.
  ///
  /// @param title the key of its name
  record Room(Service service, String path, String title) {}
}
