@NullMarked
package mn.ukhaalag.service.process;

import org.jspecify.annotations.NullMarked;
