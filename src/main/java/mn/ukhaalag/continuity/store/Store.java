package mn.ukhaalag.continuity.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// A place for files that are written whole or not at all. Names have parts with slashes.
public interface Store {

  /// Begins a file, which is there once it is [Draft#keep()]ed, and then replaces one of the
  /// same name.
  Draft begin(String name) throws IOException;

  /// Opens a file.
  ///
  /// @throws NoSuchFileException if it is not there
  InputStream open(String name) throws IOException;

  /// The names of all files that begin so, in their order.
  List<String> list(String prefix) throws IOException;

  /// Removes a file, if it is there.
  void delete(String name) throws IOException;

  /// How it is told to people.
  String address();
}
