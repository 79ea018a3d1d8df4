/// What the pages of audits show.
@NullMarked
package mn.ukhaalag.security.audit.page;

import org.jspecify.annotations.NullMarked;
