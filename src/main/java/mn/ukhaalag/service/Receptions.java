package mn.ukhaalag.service;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;

/// Where organisations receive people by appointment, for whoever sets one up or enters what
/// people take.
public interface Receptions {

  /// Words in both languages.
  record Words(String mn, String en) {}

  /// A counter that is open from Monday to Friday, with a break from noon to one.
  ///
  /// @param letter begins the numbers of its queue
  /// @param keptSlots how many slots of a day are kept for those without an appointment
  record Desk(
      String letter,
      Words name,
      Words place,
      int slotMinutes,
      int keptSlots,
      LocalTime opens,
      LocalTime closes) {}

  /// Opens counters, all for the same reasons.
  ///
  /// @param service the code of the entry in the catalogue that people come for
  void open(UUID organisation, String service, List<Words> reasons, List<Desk> desks, Author by);

  /// Takes the next free time at that organisation for somebody with an account; nothing if there
  /// is none.
  void book(UUID organisation, UUID account);
}
