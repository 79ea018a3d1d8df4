/// Petitions for existing programs of the Open311 world: the standard GeoReport v2 under
/// `/open311/v2`, in XML and JSON. Services are our categories, requests our petitions; what is
/// read is only what is published.
@NullMarked
package mn.ukhaalag.petition.open311;

import org.jspecify.annotations.NullMarked;
