package mn.ukhaalag.file;

import java.io.IOException;
import java.util.Optional;
import mn.ukhaalag.file.Upload.Reason;

/// Decides what a file is by what it holds: first by how it begins, then by its whole structure.
final class Inspection {

  private Inspection() {}

  /// @param name only chooses between the two ways to word a refusal
  /// @throws Unfit unless the content is of one accepted type and of no other
  static FileType typeOf(Bytes bytes, String name) throws IOException, Unfit {
    FileType type = beginningOf(bytes).orElseThrow(() -> somethingElse(name));
    if (!isWhole(type, bytes)) {
      throw somethingElse(name);
    }
    if (Polyglot.is(bytes, type)) {
      throw new Unfit(Reason.DISGUISED);
    }
    return type;
  }

  private static Unfit somethingElse(String name) {
    return new Unfit(
        FileType.endedLike(name).isPresent() ? Reason.DISGUISED : Reason.UNSUPPORTED_TYPE);
  }

  private static Optional<FileType> beginningOf(Bytes bytes) throws Unfit {
    if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(FileType.JPEG);
    } else if (bytes.has(0, PngImage.SIGNATURE)) {
      return Optional.of(FileType.PNG);
    } else if (bytes.has(0, "%PDF-1.") || bytes.has(0, "%PDF-2.")) {
      return Optional.of(FileType.PDF);
    } else if (bytes.has(0, "PK\u0003\u0004")) {
      return Optional.of(FileType.DOCX);
    }
    return beginningOfRecording(bytes);
  }

  private static Optional<FileType> beginningOfRecording(Bytes bytes) throws Unfit {
    if (bytes.has(0, "RIFF") && bytes.has(8, "WAVE")) {
      return Optional.of(FileType.WAV);
    } else if (bytes.has(0, "OggS")) {
      return Optional.of(FileType.OGG);
    } else if (bytes.has(0, "#!AMR\n")) {
      return Optional.of(FileType.AMR);
    } else if (bytes.has(4, "ftyp")) {
      return Optional.of(FileType.M4A);
    } else if (bytes.has(0, "ID3")) {
      return Optional.of(FileType.MP3);
    } else if (bytes.size() < 7) {
      return Optional.empty();
    } else if ((bytes.u16(0) & 0xFFF6) == 0xFFF0) {
      return Optional.of(FileType.AAC);
    }
    return MpegFrame.length(bytes.u32(0)) > 0 ? Optional.of(FileType.MP3) : Optional.empty();
  }

  /// @return false if it only began like that type
  private static boolean isWhole(FileType type, Bytes bytes) throws IOException, Unfit {
    return switch (type) {
      case JPEG -> new JpegImage(bytes).hasPicture();
      case PNG -> new PngImage(bytes).hasPicture();
      case PDF -> Documents.isPdf(bytes);
      case DOCX -> Documents.isDocx(bytes);
      case MP3 -> Recordings.isMp3(bytes);
      case M4A -> Recordings.isMp4Sound(bytes);
      case AAC -> Recordings.isAac(bytes);
      case OGG -> Recordings.isOgg(bytes);
      case WAV -> Recordings.isWav(bytes);
      case AMR -> Recordings.isAmr(bytes);
    };
  }
}
