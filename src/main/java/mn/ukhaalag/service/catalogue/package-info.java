/// The catalogue for everybody: services by life event and by organisation, found in Mongolian,
/// a page for each; and services as files, which is how those that come with the product get in.
@NullMarked
package mn.ukhaalag.service.catalogue;

import org.jspecify.annotations.NullMarked;
