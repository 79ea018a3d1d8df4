package mn.ukhaalag.petition.publication.page;

/// A subscription before its owner.
///
/// @param path its own address, with the key
public record SubscriptionPage(String path, boolean isConfirmed) {}
