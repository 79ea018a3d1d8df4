@NullMarked
package mn.ukhaalag.ledger.log;

import org.jspecify.annotations.NullMarked;
