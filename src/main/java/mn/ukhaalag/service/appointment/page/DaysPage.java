package mn.ukhaalag.service.appointment.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Special;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The days on which a counter is closed or open at other hours.
public record DaysPage(
    Counter counter,
    Organisation organisation,
    List<Special> specials,
    Typed typed,
    Problems problems) {}
