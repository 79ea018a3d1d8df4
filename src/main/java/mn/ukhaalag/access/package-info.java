/// Who is acting: accounts, sign-in, sessions, keys of programs, and what the post that a person
/// holds today lets him do. Rights follow the post, never the person.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"language", "ledger", "directory", "web", "secret", "job"})
package mn.ukhaalag.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
