/// Tests of the interface for programs.
@NullMarked
package mn.ukhaalag.petition.api;

import org.jspecify.annotations.NullMarked;
