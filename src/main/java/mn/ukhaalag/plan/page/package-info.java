/// What several pages about plans are made of.
@NullMarked
package mn.ukhaalag.plan.page;

import org.jspecify.annotations.NullMarked;
