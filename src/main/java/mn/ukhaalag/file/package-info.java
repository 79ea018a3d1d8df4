/// Attachments: what people send with a petition or an answer. A file is accepted by what it holds
/// and never by its name, kept once by its SHA-256, and served so that no browser runs it; pictures
/// also get a public copy without the place and the device they were taken with. Where a virus
/// scanner is named, nobody reads what it has not seen.
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "web"})
package mn.ukhaalag.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
