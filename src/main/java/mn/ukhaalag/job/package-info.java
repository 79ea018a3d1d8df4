/// Work that goes on without anybody waiting: kept in the database, so that it survives a crash,
/// and done once however many nodes run. What every node does for itself are [Rounds].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mn.ukhaalag.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
