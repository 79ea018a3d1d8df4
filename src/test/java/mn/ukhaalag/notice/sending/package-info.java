/// Tests of how letters leave the house, with a real mail server.
@NullMarked
package mn.ukhaalag.notice.sending;

import org.jspecify.annotations.NullMarked;
