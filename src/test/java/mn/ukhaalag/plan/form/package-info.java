@NullMarked
package mn.ukhaalag.plan.form;

import org.jspecify.annotations.NullMarked;
