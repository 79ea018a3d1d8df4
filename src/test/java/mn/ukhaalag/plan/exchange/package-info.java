@NullMarked
package mn.ukhaalag.plan.exchange;

import org.jspecify.annotations.NullMarked;
