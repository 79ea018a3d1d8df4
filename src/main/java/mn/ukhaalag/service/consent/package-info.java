/// Co-signers: those whom an applicant names and who have to agree before his case begins. Each
/// gets a letter with a link and a code, sees what is asked for, and agrees or declines. If all
/// agreed, the process goes on; else the case falls back to its applicant with a sentence.
@NullMarked
package mn.ukhaalag.service.consent;

import org.jspecify.annotations.NullMarked;
