package mn.ukhaalag.file;

import java.util.ArrayList;
import java.util.List;

/// The structure of sound recordings: each method tells whether what began like one is one.
final class Recordings {

  private static final int CONTINUED = 3;

  /// Where an MP4 keeps what a track holds: box within box.
  private static final List<String> TRACK = List.of("moov", "trak", "mdia");

  private static final int[] AMR_FRAME = {13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1};

  private Recordings() {}

  /// RIFF with a format and data.
  static boolean isWav(Bytes bytes) throws Unfit {
    boolean hasFormat = false;
    int at = 12;
    while (!bytes.has(at, "data")) {
      hasFormat |= bytes.has(at, "fmt ");
      at = skip(bytes, at + 8, bytes.littleEndian32(at + 4));
      at += at & 1;
    }
    return hasFormat;
  }

  /// Ogg pages (RFC 3533) from the first byte to the last, of which none begins a video.
  static boolean isOgg(Bytes bytes) throws Unfit {
    int at = 0;
    while (at < bytes.size()) {
      if (!bytes.has(at, "OggS\0")) {
        throw Unfit.damaged();
      }
      int segments = bytes.at(at + 26);
      int body = at + 27 + segments;
      boolean isBeginning = (bytes.at(at + 5) & 2) != 0;
      if (isBeginning ? !isSpeech(bytes, body) : at == 0) {
        return false;
      }
      at = body;
      for (int i = 0; i < segments; i++) {
        at += bytes.at(body - segments + i);
      }
    }
    return at == bytes.size();
  }

  private static boolean isSpeech(Bytes bytes, int packet) {
    return bytes.has(packet, "OpusHead")
        || bytes.has(packet, "\u0001vorbis")
        || bytes.has(packet, "Speex   ");
  }

  /// Narrow-band AMR (RFC 4867, 5): frames whose length follows from their first byte.
  static boolean isAmr(Bytes bytes) throws Unfit {
    int at = "#!AMR\n".length();
    while (at < bytes.size()) {
      int length = AMR_FRAME[(bytes.at(at) >> 3) & 0xF];
      if (length == 0) {
        throw Unfit.damaged();
      }
      at = skip(bytes, at, length);
    }
    return at > "#!AMR\n".length();
  }

  /// Several ADTS frames (ISO/IEC 13818-7) one after another.
  static boolean isAac(Bytes bytes) throws Unfit {
    int at = 0;
    for (int frame = 0; frame < CONTINUED && at < bytes.size(); frame++) {
      if ((bytes.u16(at) & 0xFFF6) != 0xFFF0) {
        return false;
      }
      int length = (int) (bytes.u32(at + 2) >> 5) & 0x1FFF;
      if (length < 7) {
        return false;
      }
      at = skip(bytes, at, length);
    }
    return true;
  }

  /// MPEG audio, layer III (ISO/IEC 11172-3): several frames one after another behind an ID3 tag.
  static boolean isMp3(Bytes bytes) throws Unfit {
    int at = afterTag(bytes);
    for (int frame = 0; frame < CONTINUED && (frame == 0 || at < bytes.size()); frame++) {
      if (frame > 0 && bytes.has(at, "TAG")) {
        return true;
      }
      int length = MpegFrame.length(bytes.u32(at));
      if (length == 0) {
        return false;
      }
      at = skip(bytes, at, length);
    }
    return true;
  }

  /// Its length is written in four times seven bits, and some writers pad it with zeros.
  private static int afterTag(Bytes bytes) throws Unfit {
    if (!bytes.has(0, "ID3")) {
      return 0;
    }
    int length = 0;
    for (int i = 6; i < 10; i++) {
      length = (length << 7) | (bytes.at(i) & 0x7F);
    }
    int at = skip(bytes, 10, length);
    while (bytes.at(at) == 0) {
      at++;
    }
    return at;
  }

  /// ISO base media (ISO/IEC 14496-12) whose tracks are sound and not pictures.
  static boolean isMp4Sound(Bytes bytes) throws Unfit {
    var handlers = new ArrayList<String>();
    readBoxes(bytes, 0, bytes.size(), 0, handlers);
    return handlers.contains("soun") && !handlers.contains("vide");
  }

  private static void readBoxes(Bytes bytes, int from, int to, int depth, List<String> handlers)
      throws Unfit {
    for (int at = from; at < to; at = endOfBox(bytes, at, to)) {
      String type = bytes.text(at + 4, at + 8);
      if (depth < TRACK.size() && type.equals(TRACK.get(depth))) {
        readBoxes(bytes, at + 8, endOfBox(bytes, at, to), depth + 1, handlers);
      } else if (depth == TRACK.size() && type.equals("hdlr")) {
        handlers.add(bytes.text(at + 16, at + 20));
      }
    }
  }

  private static int endOfBox(Bytes bytes, int at, int to) throws Unfit {
    long size = bytes.u32(at);
    if (size == 0) {
      return to;
    }
    if (size == 1) {
      size = bytes.u64(at + 8);
    }
    if (size < 8 || size > to - at) {
      throw Unfit.damaged();
    }
    return at + (int) size;
  }

  private static int skip(Bytes bytes, int at, long length) throws Unfit {
    if (length > bytes.size() - at) {
      throw Unfit.damaged();
    }
    return at + (int) length;
  }
}
