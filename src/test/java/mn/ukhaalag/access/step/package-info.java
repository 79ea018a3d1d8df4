/// Rules of codes by time.
@NullMarked
package mn.ukhaalag.access.step;

import org.jspecify.annotations.NullMarked;
