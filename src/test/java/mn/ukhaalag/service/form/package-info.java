@NullMarked
package mn.ukhaalag.service.form;

import org.jspecify.annotations.NullMarked;
