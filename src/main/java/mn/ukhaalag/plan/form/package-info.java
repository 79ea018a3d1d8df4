/// Reports in the official form, as files to print and to hand on: of one plan at once, of many
/// plans joined in the background. What was approved is printed as it was approved.
@NullMarked
package mn.ukhaalag.plan.form;

import org.jspecify.annotations.NullMarked;
