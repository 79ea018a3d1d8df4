package mn.ukhaalag.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// A PNG as its chunks (ISO/IEC 15948), which can be written again without metadata and without
/// touching a pixel.
final class PngImage {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  /// A file made of countless empty chunks would fill the memory.
  private static final int MOST_CHUNKS = 20_000;

  /// What the picture needs. Text, EXIF, times and private chunks are not in it, nor is
  /// what follows the end: some telephones leave the uncropped picture there.
  private static final Set<String> NEEDED =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs");

  private record Chunk(String type, int start, int end) {}

  private final Bytes bytes;
  private final List<Chunk> chunks = new ArrayList<>();

  /// @throws Unfit unless all chunks have their right checksum and there is an end
  PngImage(Bytes bytes) throws Unfit {
    this.bytes = bytes;
    int at = SIGNATURE.length();
    while (chunks.isEmpty() || !chunks.getLast().type().equals("IEND")) {
      if (chunks.size() == MOST_CHUNKS) {
        throw Unfit.damaged();
      }
      chunks.add(chunkAt(at));
      at = chunks.getLast().end();
    }
  }

  boolean hasPicture() throws Unfit {
    return bytes.has(SIGNATURE.length(), "\0\0\0\rIHDR")
        && bytes.u32(16) > 0
        && bytes.u32(20) > 0
        && chunks.stream().anyMatch(chunk -> chunk.type().equals("IDAT"));
  }

  void writePublicCopy(OutputStream out) throws IOException, Unfit {
    bytes.copyTo(out, 0, SIGNATURE.length());
    for (var chunk : chunks) {
      if (NEEDED.contains(chunk.type())) {
        bytes.copyTo(out, chunk.start(), chunk.end());
      }
    }
  }

  private Chunk chunkAt(int start) throws Unfit {
    long length = bytes.u32(start);
    if (length > bytes.size()) {
      throw Unfit.damaged();
    }
    int data = start + 8;
    int end = data + (int) length;
    var checksum = new CRC32();
    checksum.update(bytes.slice(start + 4, end));
    if (checksum.getValue() != bytes.u32(end)) {
      throw Unfit.damaged();
    }
    var type = new StringBuilder();
    for (int i = start + 4; i < data; i++) {
      type.append((char) bytes.at(i));
    }
    return new Chunk(type.toString(), start, end + 4);
  }
}
