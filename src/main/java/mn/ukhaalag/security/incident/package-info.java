/// The register of incidents of information security: any official reports one; the organisation
/// and the IT office write down what was done and who was told by when, and close it with a lesson.
/// Only they, the auditor and whoever reported it see it.
@NullMarked
@NamedInterface("incident")
package mn.ukhaalag.security.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
