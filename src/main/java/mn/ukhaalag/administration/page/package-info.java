/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.administration.page;

import org.jspecify.annotations.NullMarked;
