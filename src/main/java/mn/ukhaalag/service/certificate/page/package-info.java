/// What the pages of certificates show.
@NullMarked
package mn.ukhaalag.service.certificate.page;

import org.jspecify.annotations.NullMarked;
