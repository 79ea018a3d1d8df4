/// The one secret of an installation, kept outside the database, from which all other keys are
/// derived.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mn.ukhaalag.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
