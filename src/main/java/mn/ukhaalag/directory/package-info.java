/// The organisations of the province, their units and posts, and who holds which post since when.
/// Names, superiors and appointments are dated, so that any past day can be asked about.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "ledger", "csv", "web"})
package mn.ukhaalag.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
