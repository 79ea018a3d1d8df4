/// What the templates of keys are given.
@NullMarked
package mn.ukhaalag.access.key.page;

import org.jspecify.annotations.NullMarked;
