/// What the pages of the auditor show.
@NullMarked
package mn.ukhaalag.security.page;

import org.jspecify.annotations.NullMarked;
