/// What is asked of somebody who wants a service, and what may be answered: questions of known
/// kinds, conditions, reasons to stop early, fees by rule. Nothing here knows of cases or of the
/// database; a definition that contradicts itself is refused in words that name the question.
@NullMarked
package mn.ukhaalag.service.form;

import org.jspecify.annotations.NullMarked;
