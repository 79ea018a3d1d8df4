/// What the pages of the calendar show.
@NullMarked
package mn.ukhaalag.calendar.page;

import org.jspecify.annotations.NullMarked;
