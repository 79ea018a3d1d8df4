/// What the pages of incidents show.
@NullMarked
package mn.ukhaalag.security.incident.page;

import org.jspecify.annotations.NullMarked;
