package mn.ukhaalag.service.appointment;

/// How it is at a counter now.
///
/// @param before how many stand before the next number
/// @param minutes how long that will take, from now
/// @param takesMore whether whoever draws a number now is served before the counter closes
public record Wait(Counter counter, int before, int minutes, boolean takesMore) {}
