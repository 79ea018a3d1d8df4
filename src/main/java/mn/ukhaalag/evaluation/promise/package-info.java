/// What the governors have promised and where it stands, for everybody: the published measures of
/// action programmes, with open data. Nothing else of any plan is read here.
@NullMarked
package mn.ukhaalag.evaluation.promise;

import org.jspecify.annotations.NullMarked;
