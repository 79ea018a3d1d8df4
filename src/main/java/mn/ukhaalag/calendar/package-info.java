/// Legal time: the zone and its clock, the days that are worked and the days that are free, and how
/// long the law gives for what. Holidays, decisions that move a working day, and legal times are
/// versioned data that the province administrator keeps; all questions are answered from memory.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "ledger", "directory", "access", "web"})
package mn.ukhaalag.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
