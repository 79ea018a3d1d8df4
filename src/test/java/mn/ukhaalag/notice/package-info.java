/// Tests of letters to people.
@NullMarked
package mn.ukhaalag.notice;

import org.jspecify.annotations.NullMarked;
