/// Where the organisation administrators keep the units, posts, officials and contact of their
/// own organisation, and the province administrators those of all, besides the keys and
/// witnesses of the ledger.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "directory",
      "access",
      "ledger",
      "ledger :: log",
      "language",
      "calendar",
      "csv",
      "web"
    })
package mn.ukhaalag.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
