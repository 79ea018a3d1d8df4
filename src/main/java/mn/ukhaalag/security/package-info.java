/// The security of state information: what the auditor watches. Here it is who looks at whose
/// personal data, what of that is unusual, and what is read in an emergency by officials who
/// otherwise may not (`emergency`; rooms join in by an [EmergencyDoor]); in `erasure` how people
/// have their data erased; in `incident`, `norm` and `audit` the registers of what happened, of
/// the rules in force, and of audits with what they found.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "calendar",
      "csv",
      "directory",
      "file",
      "inbox",
      "job",
      "language",
      "ledger",
      "notice",
      "web"
    })
package mn.ukhaalag.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
