/// Reading in an emergency what one otherwise may not: for a short time, with a reason, and told to
/// the auditor at once.
@NullMarked
package mn.ukhaalag.security.emergency;

import org.jspecify.annotations.NullMarked;
