@NullMarked
package mn.ukhaalag.plan.execution.page;

import org.jspecify.annotations.NullMarked;
