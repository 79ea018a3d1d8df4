@NullMarked
package mn.ukhaalag.service.payment;

import org.jspecify.annotations.NullMarked;
