/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.delegation.page;

import org.jspecify.annotations.NullMarked;
