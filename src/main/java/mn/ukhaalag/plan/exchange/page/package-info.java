@NullMarked
package mn.ukhaalag.plan.exchange.page;

import org.jspecify.annotations.NullMarked;
