/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.web.page;

import org.jspecify.annotations.NullMarked;
