/// The security of state information: what the auditor watches. Here it is who looks at whose
/// personal data, and what of that is unusual.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "calendar", "directory", "language", "ledger", "job", "web"})
package mn.ukhaalag.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
