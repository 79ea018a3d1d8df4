/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.service.statistics.page;

import org.jspecify.annotations.NullMarked;
