@NullMarked
package mn.ukhaalag.plan.drafting.page;

import org.jspecify.annotations.NullMarked;
