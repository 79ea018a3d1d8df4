/// The ledger as a transparency log in the formats of C2SP: a Merkle tree (RFC 6962) whose
/// leaves are salted commitments to the entries, published as `tlog-tiles`, with signed
/// checkpoints that third parties keep and witnesses cosign.
@NullMarked
@NamedInterface("log")
package mn.ukhaalag.ledger.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
