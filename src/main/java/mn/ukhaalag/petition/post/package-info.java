/// E-mail as a way in: what comes to the mailbox of the office, by IMAP or piped from a mail
/// server, becomes a petition, or a reply to the one that it names. A mail that cannot be read is
/// put aside with its reason and blocks nothing.
@NullMarked
package mn.ukhaalag.petition.post;

import org.jspecify.annotations.NullMarked;
