/// Taking over petitions that were kept elsewhere before: a large table is read in the
/// background, in batches that each count whole, and goes on where it stood after a crash. Of a
/// wrong row nothing is applied, and what is wrong with it is said line by line.
@NullMarked
package mn.ukhaalag.petition.bulk;

import org.jspecify.annotations.NullMarked;
