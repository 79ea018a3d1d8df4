@NullMarked
package mn.ukhaalag.service.designer;

import org.jspecify.annotations.NullMarked;
