/// How the administrators keep their organisations.
@NullMarked
package mn.ukhaalag.administration;

import org.jspecify.annotations.NullMarked;
