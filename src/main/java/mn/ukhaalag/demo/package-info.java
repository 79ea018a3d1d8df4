/// An invented Darkhan-Uul for trying things out: people in every post, citizens, two years of
/// petitions in every state, plans from the governor's programme down to officials, and
/// evaluations of officials. Everything is done through the same deeds as in real life, at past
/// moments, so nothing here knows how anything is kept.
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
      "web"
    })
package mn.ukhaalag.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
