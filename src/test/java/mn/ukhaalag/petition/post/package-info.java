/// Tests of e-mail as a way in.
@NullMarked
package mn.ukhaalag.petition.post;

import org.jspecify.annotations.NullMarked;
