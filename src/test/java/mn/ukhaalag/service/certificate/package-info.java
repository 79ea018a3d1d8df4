/// Certificates, checked by the programs of others.
@NullMarked
package mn.ukhaalag.service.certificate;

import org.jspecify.annotations.NullMarked;
