/// Where measures are carried out: progress with its evidence, what was reached, what they are
/// stuck on, and changes that need an approval.
@NullMarked
package mn.ukhaalag.plan.execution;

import org.jspecify.annotations.NullMarked;
