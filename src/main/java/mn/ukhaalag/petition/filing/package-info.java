/// What citizens do themselves, with an account or without: they write a petition, check and send
/// it, keep its receipt, follow what becomes of it, answer questions, rate the answer or contest
/// it, sign together and follow what others sent.
@NullMarked
package mn.ukhaalag.petition.filing;

import org.jspecify.annotations.NullMarked;
