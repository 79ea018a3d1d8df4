/// Tests of the desk.
@NullMarked
package mn.ukhaalag.petition.desk;

import org.jspecify.annotations.NullMarked;
