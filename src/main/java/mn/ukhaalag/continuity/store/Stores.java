package mn.ukhaalag.continuity.store;

import java.nio.file.Path;

/// Finds a store by its address.
public final class Stores {

  private Stores() {}

  /// A folder by its path.
  ///
  /// @param outgoing where files wait that are sent elsewhere
  /// @throws IllegalArgumentException with a sentence, if the address is none
  public static Store at(String address, Path outgoing) {
    if (address.isBlank()) {
      throw new IllegalArgumentException(
          "The address of the store is missing: name a folder, or s3://bucket/folder.");
    }
    return new FolderStore(Path.of(address));
  }
}
