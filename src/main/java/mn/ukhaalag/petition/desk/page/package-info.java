/// What the pages of the desk show.
@NullMarked
package mn.ukhaalag.petition.desk.page;

import org.jspecify.annotations.NullMarked;
