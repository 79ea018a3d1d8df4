/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.notice.page;

import org.jspecify.annotations.NullMarked;
