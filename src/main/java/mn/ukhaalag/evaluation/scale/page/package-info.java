/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.evaluation.scale.page;

import org.jspecify.annotations.NullMarked;
