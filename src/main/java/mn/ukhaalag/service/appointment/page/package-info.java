/// What the pages of appointments show.
@NullMarked
package mn.ukhaalag.service.appointment.page;

import org.jspecify.annotations.NullMarked;
