@NullMarked
package mn.ukhaalag.evaluation.board;

import org.jspecify.annotations.NullMarked;
