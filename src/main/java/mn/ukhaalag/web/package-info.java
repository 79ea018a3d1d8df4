/// What all pages share: the frame around them, their components, the two languages, the refusal
/// of bad input, and the one place that turns what went wrong into a page or a problem document.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "secret"})
package mn.ukhaalag.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
