/// Mongolian text: normalising, stems, search terms; the languages of the screens and the words
/// on them.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package mn.ukhaalag.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
