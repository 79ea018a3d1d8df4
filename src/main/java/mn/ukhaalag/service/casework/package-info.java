/// Deciding: the cases of an organisation, and the page of a case for those who handle it or were
/// asked about it.
@NullMarked
package mn.ukhaalag.service.casework;

import org.jspecify.annotations.NullMarked;
