/// The province survives: its data are copied while it works, proven by restoring them, and it
/// is told in time what would keep it from surviving tonight.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "calendar",
      "directory",
      "file",
      "job",
      "language",
      "ledger",
      "ledger :: log",
      "ledger :: verify",
      "notice",
      "postgres",
      "secret",
      "web"
    })
package mn.ukhaalag.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
