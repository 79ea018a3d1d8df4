/// Tests of the list of work.
@NullMarked
package mn.ukhaalag.delegation;

import org.jspecify.annotations.NullMarked;
