/// What the pages of the report show.
@NullMarked
package mn.ukhaalag.petition.report.page;

import org.jspecify.annotations.NullMarked;
