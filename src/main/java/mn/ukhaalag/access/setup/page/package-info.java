/// What the template of the first start is given.
@NullMarked
package mn.ukhaalag.access.setup.page;

import org.jspecify.annotations.NullMarked;
