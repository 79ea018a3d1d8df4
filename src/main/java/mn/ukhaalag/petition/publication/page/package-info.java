/// What the templates of the published petitions show.
@NullMarked
package mn.ukhaalag.petition.publication.page;

import org.jspecify.annotations.NullMarked;
