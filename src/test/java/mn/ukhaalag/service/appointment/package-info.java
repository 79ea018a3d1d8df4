@NullMarked
package mn.ukhaalag.service.appointment;

import org.jspecify.annotations.NullMarked;
