/// The quarterly report of petitions, in the columns that the Government Office asks for: what
/// every organisation sends to the governor's office, and the aimag to the Government (cabinet
/// resolution 67 of 2005).
@NullMarked
package mn.ukhaalag.petition.report;

import org.jspecify.annotations.NullMarked;
