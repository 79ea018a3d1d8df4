/// Tests of the list of work.
@NullMarked
package mn.ukhaalag.inbox;

import org.jspecify.annotations.NullMarked;
