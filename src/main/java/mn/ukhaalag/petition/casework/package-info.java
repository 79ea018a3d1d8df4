/// What officials and heads do with the petitions of their organisation: one page for each with
/// all that is known of it and all that may be done now, the lists, the work on many at once, the
/// ready answers and the rules of routing.
@NullMarked
package mn.ukhaalag.petition.casework;

import org.jspecify.annotations.NullMarked;
