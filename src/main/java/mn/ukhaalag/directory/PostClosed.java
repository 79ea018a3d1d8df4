package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;

/// A post was closed. Told in the transaction that closes it.
///
/// @param to the first day on which it is no more
public record PostClosed(UUID post, LocalDate to, Author by) {}
