package mn.ukhaalag.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// A JPEG as its segments (ITU-T T.81, annex B), which can be written again without metadata and
/// without touching a pixel.
final class JpegImage {

  /// A file made of countless empty segments would fill the memory.
  private static final int MOST_SEGMENTS = 20_000;

  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  /// From the marker to the next marker; a scan's picture data belongs to it.
  private record Segment(int marker, int start, int end) {
    int body() {
      return start + 4;
    }
  }

  private final Bytes bytes;
  private final List<Segment> segments = new ArrayList<>();

  /// @throws Unfit unless the whole chain of segments is sound and comes to an end
  JpegImage(Bytes bytes) throws Unfit {
    this.bytes = bytes;
    for (int at = 2; segments.isEmpty() || segments.getLast().marker() != END_OF_IMAGE; ) {
      if (segments.size() == MOST_SEGMENTS) {
        throw Unfit.damaged();
      }
      segments.add(segmentAt(at));
      at = segments.getLast().end();
    }
  }

  boolean hasPicture() {
    return segments.stream().anyMatch(segment -> isFrame(segment.marker()))
        && segments.stream().anyMatch(segment -> segment.marker() == START_OF_SCAN);
  }

  /// Everything that the picture needs and nothing that tells of its taking: EXIF with the place,
  /// XMP, IPTC, comments, thumbnails and whatever follows the end are left out; which way is up
  /// remains.
  void writePublicCopy(OutputStream out) throws IOException, Unfit {
    out.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
    boolean isTurned = false;
    for (var segment : segments) {
      if (segment.marker() == APP0 && bytes.has(segment.body(), "JFIF\0")) {
        writeJfif(out, segment);
      } else if (segment.marker() == APP1 && !isTurned) {
        isTurned = writeOrientation(out, segment);
      } else if (isNeeded(segment)) {
        bytes.copyTo(out, segment.start(), segment.end());
      }
    }
  }

  private Segment segmentAt(int start) throws Unfit {
    int at = start;
    while (bytes.at(at) == 0xFF) {
      at++;
    }
    int marker = bytes.at(at);
    if (at == start || marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD8)) {
      throw Unfit.damaged();
    }
    if (marker == END_OF_IMAGE) {
      return new Segment(marker, at - 1, at + 1);
    }
    int length = bytes.u16(at + 1);
    int end = at + 1 + length;
    if (length < 2 || end > bytes.size()) {
      throw Unfit.damaged();
    }
    if (isFrame(marker)) {
      requirePicture(at + 3);
    }
    return new Segment(marker, at - 1, marker == START_OF_SCAN ? endOfScan(end) : end);
  }

  /// In picture data 0xFF is followed by 0 or by a restart marker; anything else ends it.
  private int endOfScan(int start) throws Unfit {
    int at = start;
    while (true) {
      if (bytes.at(at) != 0xFF) {
        at++;
        continue;
      }
      int next = bytes.at(at + 1);
      if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return at;
      }
      at += next == 0xFF ? 1 : 2;
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void requirePicture(int frame) throws Unfit {
    int height = bytes.u16(frame + 1);
    int width = bytes.u16(frame + 3);
    int components = bytes.at(frame + 5);
    if (height == 0 || width == 0 || components < 1 || components > 4) {
      throw Unfit.damaged();
    }
  }

  private boolean isNeeded(Segment segment) {
    return switch (segment.marker()) {
      case APP2 -> bytes.has(segment.body(), "ICC_PROFILE\0");
      case APP14 -> bytes.has(segment.body(), "Adobe");
      default -> segment.marker() < APP0;
    };
  }

  private void writeJfif(OutputStream out, Segment segment) throws IOException, Unfit {
    out.write(new byte[] {(byte) 0xFF, (byte) APP0, 0, 16});
    bytes.copyTo(out, segment.body(), segment.body() + 12);
    out.write(new byte[] {0, 0});
  }

  private boolean writeOrientation(OutputStream out, Segment segment) throws IOException {
    int orientation = ExifOrientation.of(bytes, segment.body(), segment.end());
    if (orientation != ExifOrientation.UPRIGHT) {
      out.write(ExifOrientation.segment(orientation));
    }
    return orientation != ExifOrientation.UPRIGHT;
  }
}
