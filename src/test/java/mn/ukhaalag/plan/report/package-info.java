@NullMarked
package mn.ukhaalag.plan.report;

import org.jspecify.annotations.NullMarked;
