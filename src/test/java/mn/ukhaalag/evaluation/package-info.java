@NullMarked
package mn.ukhaalag.evaluation;

import org.jspecify.annotations.NullMarked;
