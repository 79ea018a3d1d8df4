/// Tests of the bulk import, and the load that it is measured with.
@NullMarked
package mn.ukhaalag.petition.bulk;

import org.jspecify.annotations.NullMarked;
