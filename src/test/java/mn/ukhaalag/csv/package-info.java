/// Tables, as spreadsheets read and write them.
@NullMarked
package mn.ukhaalag.csv;

import org.jspecify.annotations.NullMarked;
