package mn.ukhaalag.file;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/// Takes files in: counts, looks into them, and brings them and their public copies onto the disk.
@Component
class Uploads {

  private final ContentFolder folder;

  Uploads(ContentFolder folder) {
    this.folder = folder;
  }

  Upload take(InputStream content, String originalName, Guard guard) throws IOException {
    try (var incoming = folder.receive()) {
      incoming.receive(content, Attachments.LARGEST);
      return keep(incoming, originalName, guard);
    } catch (Unfit unfit) {
      return new Upload.Refused(FileName.cleaned(originalName), unfit.reason());
    }
  }

  private Upload keep(Incoming incoming, String originalName, Guard guard)
      throws IOException, Unfit {
    try (var bytes = new Bytes(incoming.path())) {
      FileType type = Inspection.typeOf(bytes, FileName.cleaned(originalName));
      guard.look(incoming.path());
      String publicSha256 = type.isImage() ? keepPublicCopy(bytes, type) : null;
      String sha256 = folder.keep(incoming);
      guard.kept(sha256);
      String name = FileName.cleaned(originalName, type, sha256.substring(0, 8));
      return new Upload.Stored(name, type, bytes.size(), sha256, publicSha256);
    }
  }

  private String keepPublicCopy(Bytes bytes, FileType type) throws IOException, Unfit {
    try (var copy = folder.receive()) {
      if (type == FileType.JPEG) {
        new JpegImage(bytes).writePublicCopy(copy.out());
      } else {
        new PngImage(bytes).writePublicCopy(copy.out());
      }
      return folder.keep(copy);
    }
  }
}
