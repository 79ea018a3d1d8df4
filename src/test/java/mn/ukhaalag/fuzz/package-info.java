/// Gives bytes that nobody would think of to whatever reads bytes from outside. A target is a class
/// `…Fuzz` in the room of what it tries: it takes bytes and throws if anything happens that may
/// not. [mn.ukhaalag.fuzz.CorpusTest] runs what is kept in `src/test/resources/fuzz`, beginnings
/// and finds, in a second; `bin/fuzz` searches on with Jazzer for as long as one likes.
@NullMarked
package mn.ukhaalag.fuzz;

import org.jspecify.annotations.NullMarked;
