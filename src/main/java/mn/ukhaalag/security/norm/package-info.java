/// The register of laws, rules and standards of information security in force: those of the whole
/// province, and those of each organisation. All officials read them; whoever keeps them is asked
/// in time to review them.
@NullMarked
@NamedInterface("norm")
package mn.ukhaalag.security.norm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
