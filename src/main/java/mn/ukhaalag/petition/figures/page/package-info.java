/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.petition.figures.page;

import org.jspecify.annotations.NullMarked;
