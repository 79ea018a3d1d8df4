/// Appointments: counters with their hours, the times that people take, and today's queue.
///
/// Slots are not stored: a [Timetable] computes them from weekly hours, exceptions and the
/// calendar, and what is stored is who has which place when. [Booking] gives a place under the
/// lock of the counter's day, and an exclusion constraint would refuse to give it twice. [Queue] is
/// today: appointments that have begun come first, then the numbers drawn at home or at the door.
/// [Rearranging] changes hours only once somebody has said what becomes of those who counted on
/// them.
///
/// Who comes is a row of its own, forgotten by a dated rule; nothing of it is in the ledger, in
/// letters or on the screen of the hall, and whoever sees it in office is written down.
@NullMarked
package mn.ukhaalag.service.appointment;

import org.jspecify.annotations.NullMarked;
