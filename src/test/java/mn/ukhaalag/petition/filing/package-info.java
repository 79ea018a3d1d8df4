/// Tests of what citizens do themselves.
@NullMarked
package mn.ukhaalag.petition.filing;

import org.jspecify.annotations.NullMarked;
