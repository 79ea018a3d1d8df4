/// What the page for makers of programs shows.
@NullMarked
package mn.ukhaalag.petition.api.page;

import org.jspecify.annotations.NullMarked;
