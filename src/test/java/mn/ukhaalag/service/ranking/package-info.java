@NullMarked
package mn.ukhaalag.service.ranking;

import org.jspecify.annotations.NullMarked;
