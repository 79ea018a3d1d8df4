/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.access.page;

import org.jspecify.annotations.NullMarked;
