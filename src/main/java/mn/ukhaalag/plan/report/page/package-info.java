@NullMarked
package mn.ukhaalag.plan.report.page;

import org.jspecify.annotations.NullMarked;
