/// Tests of GeoReport v2.
@NullMarked
package mn.ukhaalag.petition.open311;

import org.jspecify.annotations.NullMarked;
