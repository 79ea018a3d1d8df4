/// Plans in spreadsheets: taken in from Excel and CSV after every cell was checked, and given
/// out
/// in the same form.
@NullMarked
package mn.ukhaalag.plan.exchange;

import org.jspecify.annotations.NullMarked;
