/// Where time is lost: sums of cases and of the steps of their processes, by service, organisation
/// and month, kept in step with every act; down to the list of the cases behind a figure.
@NullMarked
package mn.ukhaalag.service.statistics;

import org.jspecify.annotations.NullMarked;
