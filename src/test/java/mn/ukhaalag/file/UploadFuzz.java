package mn.ukhaalag.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mn.ukhaalag.fuzz.Claim;

/// A file that somebody attaches.
public final class UploadFuzz {

  private UploadFuzz() {}

  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    Path path = Files.createTempFile("upload", "");
    try {
      Files.write(path, content);
      look(path);
    } finally {
      Files.delete(path);
    }
  }

  private static void look(Path path) throws IOException {
    try (var bytes = new Bytes(path)) {
      FileType type = Inspection.typeOf(bytes, "photo.jpg");
      if (type == FileType.JPEG) {
        new JpegImage(bytes).writePublicCopy(OutputStream.nullOutputStream());
      } else if (type == FileType.PNG) {
        new PngImage(bytes).writePublicCopy(OutputStream.nullOutputStream());
      }
      Claim.that(bytes.size() > 0, () -> "nothing is of type " + type);
    } catch (Unfit refused) {
      Claim.that(refused.reason() != null, () -> "refused without a reason");
    }
  }
}
