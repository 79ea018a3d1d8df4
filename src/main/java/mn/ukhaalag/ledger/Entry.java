package mn.ukhaalag.ledger;

import java.time.Instant;
import java.util.Map;

/// An act as it stands in the ledger.
///
/// @param id its place in the order of all acts
/// @param act what was done, in the past tense, for example `petition.answered`
/// @param detail the facts of the act that are not personal: codes, ids, dates
public record Entry(
    long id, Instant at, Author author, String act, Thing thing, Map<String, String> detail) {}
