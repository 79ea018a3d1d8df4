/// What the pages of the bulk import show.
@NullMarked
package mn.ukhaalag.petition.bulk.page;

import org.jspecify.annotations.NullMarked;
