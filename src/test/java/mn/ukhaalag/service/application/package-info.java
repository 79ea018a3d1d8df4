@NullMarked
package mn.ukhaalag.service.application;

import org.jspecify.annotations.NullMarked;
