/// What the pages of the ledger show.
@NullMarked
package mn.ukhaalag.ledger.page;

import org.jspecify.annotations.NullMarked;
