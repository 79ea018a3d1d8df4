/// How letters leave the house: the outbox, the one who empties it, and the ways out. A letter is
/// marked before and after it is sent, so that it goes out once unless the process dies in
/// between.
@NullMarked
package mn.ukhaalag.notice.sending;

import org.jspecify.annotations.NullMarked;
