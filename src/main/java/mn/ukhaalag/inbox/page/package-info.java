/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.inbox.page;

import org.jspecify.annotations.NullMarked;
