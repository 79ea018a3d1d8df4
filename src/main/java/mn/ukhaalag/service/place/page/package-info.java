/// What pages of places show.
@NullMarked
package mn.ukhaalag.service.place.page;

import org.jspecify.annotations.NullMarked;
