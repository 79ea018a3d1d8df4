/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.directory.page;

import org.jspecify.annotations.NullMarked;
