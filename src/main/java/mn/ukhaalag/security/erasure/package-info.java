/// How somebody has his personal data erased (Law on Personal Data Protection): he sees what goes
/// and what another law keeps, asks, and can take it back for some days; an official decides where
/// something is kept; then every room forgets its part, again whenever a term ends, and once more
/// after a backup was restored. It is proven by the ledger, which holds nothing personal.
@NullMarked
package mn.ukhaalag.security.erasure;

import org.jspecify.annotations.NullMarked;
