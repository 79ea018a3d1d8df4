/// Where plans are found, written, linked, approved and amended, and where a head sees what
/// hangs
/// under each sentence.
@NullMarked
package mn.ukhaalag.plan.drafting;

import org.jspecify.annotations.NullMarked;
