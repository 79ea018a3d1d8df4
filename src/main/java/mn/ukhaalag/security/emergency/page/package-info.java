/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.security.emergency.page;

import org.jspecify.annotations.NullMarked;
