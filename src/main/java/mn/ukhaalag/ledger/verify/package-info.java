/// `bin/verify`: whether the ledger in a database is still the one that was signed. It runs
/// beside the office and not in it, reads and never writes, and trusts no stored hash.
@NullMarked
@NamedInterface("verify")
package mn.ukhaalag.ledger.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
