/// What the page of continuity shows.
@NullMarked
package mn.ukhaalag.continuity.page;

import org.jspecify.annotations.NullMarked;
