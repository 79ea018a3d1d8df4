@NullMarked
package mn.ukhaalag.plan.drafting;

import org.jspecify.annotations.NullMarked;
