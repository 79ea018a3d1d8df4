/// An invented Darkhan-Uul for trying things out: people in every post, citizens, two years of
/// petitions and of cases of services in every state, plans from the governor's programme down to
/// officials, evaluations of officials, registers of security, and family health centres where
// people have appointments.
/// Everything is done through the same deeds as in real life, at past moments, so nothing here
/// knows how anything is kept.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "language",
      "calendar",
      "ledger",
      "directory",
      "access",
      "petition",
      "plan",
      "evaluation",
      "service",
      "security :: audit",
      "security :: incident",
      "security :: norm",
      "file",
      "web"
    })
package mn.ukhaalag.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
