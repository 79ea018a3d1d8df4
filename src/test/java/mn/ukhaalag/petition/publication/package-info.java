@NullMarked
package mn.ukhaalag.petition.publication;

import org.jspecify.annotations.NullMarked;
