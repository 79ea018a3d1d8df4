@NullMarked
package mn.ukhaalag.plan.form.page;

import org.jspecify.annotations.NullMarked;
