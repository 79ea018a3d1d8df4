@NullMarked
package mn.ukhaalag.job;

import org.jspecify.annotations.NullMarked;
