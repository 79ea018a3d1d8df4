/// The register of risk assessments and audits of all organisations, with what was found: each
/// finding has an owner in whose list of work it stands until its day, goes up when it is late, and
/// is closed with evidence by somebody else than its owner. The overview says who was not audited.
@NullMarked
@NamedInterface("audit")
package mn.ukhaalag.security.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
