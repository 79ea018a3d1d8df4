/// What pages of co-signers show.
@NullMarked
package mn.ukhaalag.service.consent.page;

import org.jspecify.annotations.NullMarked;
