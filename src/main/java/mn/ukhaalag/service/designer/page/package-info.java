/// What the pages for making services show.
@NullMarked
package mn.ukhaalag.service.designer.page;

import org.jspecify.annotations.NullMarked;
