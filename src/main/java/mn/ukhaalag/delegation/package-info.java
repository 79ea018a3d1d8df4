/// Standing in for one another: the holder of a post who is on leave hands its rights over to a
/// deputy for some days. Who may do so, the pages for it, and the letters to both. What was handed
/// over is kept by the directory, and gives the deputy the post as a
// [mn.ukhaalag.directory.Holding]
/// that names its holder.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "calendar",
      "directory",
      "language",
      "ledger",
      "notice",
      "job",
      "web"
    })
package mn.ukhaalag.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
