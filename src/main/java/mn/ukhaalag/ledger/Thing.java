package mn.ukhaalag.ledger;

import java.util.UUID;

/// What an act was done to.
///
/// @param kind the module's name for it, for example `petition`
public record Thing(String kind, UUID id) {}
