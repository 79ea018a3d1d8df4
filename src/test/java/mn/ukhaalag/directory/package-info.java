/// What the directory must know of the province.
@NullMarked
package mn.ukhaalag.directory;

import org.jspecify.annotations.NullMarked;
