/// The record of every act: who, in which post, did what to what and when, with the SHA-256 of
/// its content. It is written in the act's own transaction, so neither exists without the other,
/// and nothing in it is ever changed. Soon after, each entry becomes a leaf of a public Merkle
/// tree (`log`), so that whoever kept a checkpoint of it can tell if a line was changed later.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "web", "secret", "job"})
package mn.ukhaalag.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
