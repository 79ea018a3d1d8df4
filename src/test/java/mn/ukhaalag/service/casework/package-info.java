@NullMarked
package mn.ukhaalag.service.casework;

import org.jspecify.annotations.NullMarked;
