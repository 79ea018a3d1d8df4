/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.petition.filing.page;

import org.jspecify.annotations.NullMarked;
