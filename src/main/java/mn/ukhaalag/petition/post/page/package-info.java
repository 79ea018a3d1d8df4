/// What the page of the mailbox shows.
@NullMarked
package mn.ukhaalag.petition.post.page;

import org.jspecify.annotations.NullMarked;
