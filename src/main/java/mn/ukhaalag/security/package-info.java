/// The security of state information: what the auditor watches. Here it is who looks at whose
/// personal data, what of that is unusual, and what is read in an emergency by officials who
/// otherwise may not (`emergency`; rooms join in by an [EmergencyDoor]).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "calendar",
      "directory",
      "file",
      "inbox",
      "language",
      "ledger",
      "notice",
      "job",
      "web"
    })
package mn.ukhaalag.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
