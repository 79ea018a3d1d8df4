package mn.ukhaalag.service;

import mn.ukhaalag.ledger.Author;

/// Is told of versions in the transaction in which they are published.
public interface VersionWatcher {

  /// New cases begin on it from now on.
  void published(Version version, Author by);
}
