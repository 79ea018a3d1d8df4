/// Systems that let people sign in with us.
@NullMarked
package mn.ukhaalag.access.provider;

import org.jspecify.annotations.NullMarked;
