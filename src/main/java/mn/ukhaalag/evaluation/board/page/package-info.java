/// What the templates of this room are given.
@NullMarked
package mn.ukhaalag.evaluation.board.page;

import org.jspecify.annotations.NullMarked;
