/// What organisations and officials have promised to do, and how far they are: documents from the
/// long-term policy down to one official's year, their objectives, measures and indicators, linked
/// up and down, with every approved version. This room holds the record, its arithmetic and who
/// may see what; the rooms inside are the drafting of plans (`drafting`), their execution
/// (`execution`), tasks from meetings and orders (`directive`), reports by the legal calendar
/// (`report`) and in the official form (`form`), and taking in and giving out whole plans
/// (`exchange`).
///
/// Other rooms feed indicators with their own figures through [mn.ukhaalag.plan.IndicatorFeed].
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
      "web"
    })
package mn.ukhaalag.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
