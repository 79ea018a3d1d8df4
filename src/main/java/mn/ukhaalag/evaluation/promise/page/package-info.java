/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.evaluation.promise.page;

import org.jspecify.annotations.NullMarked;
