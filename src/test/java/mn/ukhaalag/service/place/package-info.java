@NullMarked
package mn.ukhaalag.service.place;

import org.jspecify.annotations.NullMarked;
