/// Letters to people: a list in the house for those with an account, e-mail and SMS. They are put
/// into an outbox in the transaction of the act that they tell of, and leave it afterwards.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "directory", "calendar", "language", "ledger", "web", "job"})
package mn.ukhaalag.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
