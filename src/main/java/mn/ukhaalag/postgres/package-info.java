/// The database that everything is kept in: a PostgreSQL 18 that this process starts and watches
/// over itself, or any other that the configuration names.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mn.ukhaalag.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
