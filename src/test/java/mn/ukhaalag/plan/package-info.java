@NullMarked
package mn.ukhaalag.plan;

import org.jspecify.annotations.NullMarked;
