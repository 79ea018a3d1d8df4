/// What the pages of erasure show.
@NullMarked
package mn.ukhaalag.security.erasure.page;

import org.jspecify.annotations.NullMarked;
