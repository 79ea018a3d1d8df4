package mn.ukhaalag.service.appointment;

import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.form.Label;

/// Where people come to: a window, a room, a desk.
///
/// @param letter begins the numbers of its queue
/// @param place the way to it, for example the floor and the room
/// @param revision grows with every change of it or its hours
public record Counter(
    UUID id,
    UUID organisation,
    String letter,
    Label name,
    Label place,
    Grid grid,
    int revision,
    boolean isClosed) {

  static final String THING = "service-counter";

  /// How its hours become slots.
  ///
  /// @param slotMinutes the length of each
  /// @param places how many people are served at the same time
  /// @param kept how many slots of a day nobody can book, spread over the day
  /// @param horizonDays how many days ahead one can book
  public record Grid(int slotMinutes, int places, int kept, int horizonDays) {}

  public Thing thing() {
    return new Thing(THING, id);
  }

  /// Its page for those who work there.
  public String workPath() {
    return "/work/appointments/" + id;
  }

  /// Its page for those who keep it.
  public String keptPath() {
    return "/work/counters/" + id;
  }
}
