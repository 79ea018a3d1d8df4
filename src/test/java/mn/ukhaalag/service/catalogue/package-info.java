@NullMarked
package mn.ukhaalag.service.catalogue;

import org.jspecify.annotations.NullMarked;
