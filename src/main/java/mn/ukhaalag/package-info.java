/// Whoever opens this package reads the list of what a province's government does: each
/// sub-package is one capability, or a part of the ground floor that all of them stand on.
@NullMarked
package mn.ukhaalag;

import org.jspecify.annotations.NullMarked;
