@NullMarked
package mn.ukhaalag.service.consent;

import org.jspecify.annotations.NullMarked;
