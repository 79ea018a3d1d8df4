/// One list of work with deadlines for every official: whatever waits in any module for a post,
/// for a unit, or for everybody with a role in an organisation. The modules put tasks in and take
/// them out in the transaction of the act itself.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "directory", "calendar", "language", "ledger", "web", "job"})
package mn.ukhaalag.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
