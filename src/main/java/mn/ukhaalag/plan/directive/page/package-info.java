@NullMarked
package mn.ukhaalag.plan.directive.page;

import org.jspecify.annotations.NullMarked;
