/// The reserve site: how a standby is made and follows, how it takes over, and what keeps the one
/// that was replaced from taking writes.
@NullMarked
package mn.ukhaalag.continuity.reserve;

import org.jspecify.annotations.NullMarked;
