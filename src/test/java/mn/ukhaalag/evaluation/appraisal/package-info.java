@NullMarked
package mn.ukhaalag.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;
