package mn.ukhaalag.file;

import java.io.IOException;
import java.nio.file.Path;

/// Looks at one file on its way in.
interface Guard {

  /// Lets everything pass: for what we made ourselves.
  Guard NONE =
      new Guard() {
        @Override
        public void look(Path file) {}

        @Override
        public void kept(String sha256) {}
      };

  /// Before it is kept.
  ///
  /// @throws Unfit if it must not be
  void look(Path file) throws IOException, Unfit;

  /// When its content is in its place, and nobody knows of it yet.
  void kept(String sha256);
}
