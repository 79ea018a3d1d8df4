package mn.ukhaalag.service.appointment.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The facts and the weekly hours of a counter.
///
/// @param counter null for a new one
/// @param reasons that can be chosen
public record CounterForm(
    Organisation organisation,
    @Nullable Counter counter,
    List<Reason> reasons,
    Typed typed,
    Problems problems) {

  /// Where the form is sent.
  public String action() {
    return counter == null ? "/work/counters" : counter.keptPath();
  }
}
