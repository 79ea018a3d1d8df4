/// What the pages of payments show.
@NullMarked
package mn.ukhaalag.service.payment.page;

import org.jspecify.annotations.NullMarked;
