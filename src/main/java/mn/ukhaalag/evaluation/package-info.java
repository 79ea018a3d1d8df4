/// How good the work was, as scores follow from what was done: measure by measure, document by
/// document, for every organisation and every official. This room holds the scales, the
/// arithmetic, the store of scores and what the monitoring team found; the rooms inside are the
/// boards (`board`), the keeping of scales (`scale`), the evaluation of officials (`appraisal`)
/// and what the public sees (`promise`).
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
      "petition",
      "plan",
      "web"
    })
package mn.ukhaalag.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
