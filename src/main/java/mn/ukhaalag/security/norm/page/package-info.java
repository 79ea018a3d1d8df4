/// What the pages of rules and standards show.
@NullMarked
package mn.ukhaalag.security.norm.page;

import org.jspecify.annotations.NullMarked;
