@NullMarked
package mn.ukhaalag.access.passkey;

import org.jspecify.annotations.NullMarked;
