/// Tasks from meetings, resolutions and orders: given with a deadline, accepted, reported with
/// proof, checked, closed or given back.
@NullMarked
package mn.ukhaalag.plan.directive;

import org.jspecify.annotations.NullMarked;
