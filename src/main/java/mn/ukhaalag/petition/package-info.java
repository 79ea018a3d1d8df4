/// What citizens send: applications, complaints, suggestions, requests, criticism and thanks,
/// from filing to the answer and what may follow it. This room holds the record and its law; the
/// rooms inside are the ways a petition comes in (`filing`, `desk`, `post`, `bulk`), is handled
/// (`casework`), is shown to all (`publication`, `figures`) and is offered to programs (`api`,
/// `open311`).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "language",
      "calendar",
      "csv",
      "ledger",
      "directory",
      "access",
      "inbox",
      "notice",
      "file",
      "job",
      "plan",
      "security",
      "web"
    })
package mn.ukhaalag.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
