package mn.ukhaalag.file;

import java.util.HexFormat;

/// Which way up a picture is held: the one thing of its EXIF that the public copy keeps.
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;

  private ExifOrientation() {}

  /// The orientation, 1 to 8, that an APP1 segment's body states; 1 if it states none.
  static int of(Bytes bytes, int from, int to) {
    try {
      return bytes.has(from, "Exif\0\0") ? ofTiff(bytes, from + 6, to) : UPRIGHT;
    } catch (Unfit broken) {
      return UPRIGHT;
    }
  }

  private static int ofTiff(Bytes bytes, int tiff, int to) throws Unfit {
    boolean isLittle = bytes.has(tiff, "II");
    long offset = isLittle ? bytes.littleEndian32(tiff + 4) : bytes.u32(tiff + 4);
    if (offset > to - tiff) {
      return UPRIGHT;
    }
    int directory = tiff + (int) offset;
    int entries = u16(bytes, directory, isLittle);
    for (int i = 0, at = directory + 2; i < entries && at + 12 <= to; i++, at += 12) {
      if (u16(bytes, at, isLittle) == TAG) {
        int orientation = u16(bytes, at + 8, isLittle);
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// A whole APP1 segment that says the orientation and nothing else.
  static byte[] segment(int orientation) {
    return HexFormat.of()
        .parseHex(
            // marker, length, "Exif\0\0", TIFF header, one entry: tag, SHORT, 1, value, no more
            "ffe10022"
                + "457869660000"
                + "4d4d002a00000008"
                + "0001"
                + "0112000300000001"
                + "%04x0000".formatted(orientation)
                + "00000000");
  }

  private static int u16(Bytes bytes, int index, boolean isLittle) throws Unfit {
    return isLittle ? bytes.littleEndian16(index) : bytes.u16(index);
  }
}
