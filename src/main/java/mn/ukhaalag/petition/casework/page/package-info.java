/// What the pages of casework show.
@NullMarked
package mn.ukhaalag.petition.casework.page;

import org.jspecify.annotations.NullMarked;
