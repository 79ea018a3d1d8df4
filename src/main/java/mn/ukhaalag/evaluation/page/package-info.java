/// What several pages about evaluation are made of.
@NullMarked
package mn.ukhaalag.evaluation.page;

import org.jspecify.annotations.NullMarked;
