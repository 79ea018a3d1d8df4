/// The story of the first start.
@NullMarked
package mn.ukhaalag.access.setup;

import org.jspecify.annotations.NullMarked;
