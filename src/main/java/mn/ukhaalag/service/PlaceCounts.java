package mn.ukhaalag.service;

import java.util.List;
import mn.ukhaalag.ledger.Author;

/// How many places there are of each option of a service, for whoever sets one up.
public interface PlaceCounts {

  /// The options of which there are only so many places; empty for most services.
  List<String> options(Service service);

  /// Says how many there are; who waits moves up.
  void say(Service service, String option, int places, Author by);
}
