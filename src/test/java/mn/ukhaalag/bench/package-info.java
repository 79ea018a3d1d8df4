/// Measures how fast the house is, each figure against a floor of the same run. Started by
/// `bin/bench`, never by the tests: figures of a busy machine would fail for no reason.
@NullMarked
package mn.ukhaalag.bench;

import org.jspecify.annotations.NullMarked;
