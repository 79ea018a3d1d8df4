@NullMarked
package mn.ukhaalag.service.statistics;

import org.jspecify.annotations.NullMarked;
