@NullMarked
package mn.ukhaalag.petition.casework;

import org.jspecify.annotations.NullMarked;
