/// Reports on plans by the legal calendar: made from the record of execution, edited, submitted,
/// approved or given back with remarks, and locked. Who is late is seen by everybody above.
@NullMarked
package mn.ukhaalag.plan.report;

import org.jspecify.annotations.NullMarked;
