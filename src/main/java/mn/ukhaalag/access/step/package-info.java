/// The second step of signing in: codes by time, and recovery codes.
@NullMarked
package mn.ukhaalag.access.step;

import org.jspecify.annotations.NullMarked;
