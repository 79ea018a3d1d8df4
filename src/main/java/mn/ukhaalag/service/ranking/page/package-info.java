/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.service.ranking.page;

import org.jspecify.annotations.NullMarked;
