package mn.ukhaalag.file;

/// The header of one frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3).
final class MpegFrame {

  private static final int[] KILOBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };
  private static final int[] KILOBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };
  private static final int[] HERTZ_1 = {44_100, 48_000, 32_000, 0};

  private MpegFrame() {}

  /// The length of the frame in bytes, or 0 if these four bytes begin none.
  static int length(long header) {
    int version = (int) (header >> 19) & 3;
    int layer = (int) (header >> 17) & 3;
    int kilobits = (version == 3 ? KILOBITS_1 : KILOBITS_2)[(int) (header >> 12) & 0xF];
    int hertz = HERTZ_1[(int) (header >> 10) & 3];
    if (header >>> 21 != 0x7FF || version == 1 || layer != 1 || kilobits == 0 || hertz == 0) {
      return 0;
    }
    int padding = (int) (header >> 9) & 1;
    return switch (version) {
      case 3 -> 144_000 * kilobits / hertz + padding;
      case 2 -> 72_000 * kilobits / (hertz / 2) + padding;
      default -> 72_000 * kilobits / (hertz / 4) + padding;
    };
  }
}
