/// The boards of those who work: the province, an organisation, a document and a measure with its
/// evidence, each one click from the other; and the desk of the monitoring team that checks what
/// is reported.
@NullMarked
package mn.ukhaalag.evaluation.board;

import org.jspecify.annotations.NullMarked;
