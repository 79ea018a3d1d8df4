/// Reading tables that people made, often with a spreadsheet: byte order marks, semicolons and
/// other encodings included. Whatever is wrong is said with its line and its column, all at once.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "web"})
package mn.ukhaalag.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
