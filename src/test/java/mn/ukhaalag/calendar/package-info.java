/// Tests of legal time.
@NullMarked
package mn.ukhaalag.calendar;

import org.jspecify.annotations.NullMarked;
