@NullMarked
package mn.ukhaalag.petition.report;

import org.jspecify.annotations.NullMarked;
