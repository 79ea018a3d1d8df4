package mn.ukhaalag.file;

import java.util.List;

/// Finds files that are two things at once: a picture to us, and a page, an archive or a
/// document to whoever opens them elsewhere.
final class Polyglot {

  private static final List<String> MARKUP =
      List.of(
          "<script",
          "<!doctype",
          "<html>",
          "<html ",
          "<svg xmlns",
          "<iframe",
          "<body>",
          "<body ",
          "<?php ");

  /// What follows the `<` in one of these.
  private static final String SECOND = "s!hib?SHIB";

  private static final int BEGINNING = 1024;

  /// The end record of an archive and the longest comment behind it.
  private static final int ARCHIVE_END = 22 + 0xFFFF;

  private Polyglot() {}

  static boolean is(Bytes bytes, FileType type) {
    return switch (type) {
      case DOCX -> false;
      case PDF -> hasMarkup(bytes, BEGINNING) || isArchive(bytes);
      case JPEG, PNG, MP3, M4A, AAC, OGG, WAV, AMR ->
          hasMarkup(bytes, bytes.size()) || isArchive(bytes) || isPdf(bytes);
    };
  }

  /// One pass that makes no text, for anybody can send a picture full of `<`.
  private static boolean hasMarkup(Bytes bytes, int until) {
    int end = Math.min(until, bytes.size() - 1);
    for (int at = 0; at < end; at++) {
      if (bytes.letter(at) == '<'
          && SECOND.indexOf(bytes.letter(at + 1)) >= 0
          && begins(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Bytes bytes, int at) {
    for (String markup : MARKUP) {
      if (bytes.hasInAnyCase(at, markup)) {
        return true;
      }
    }
    return false;
  }

  /// PDF readers look for the header anywhere in the beginning.
  private static boolean isPdf(Bytes bytes) {
    return bytes.text(0, BEGINNING).contains("%pdf-");
  }

  /// Unpackers look for the end record from the end of the file on; its last field is the length of
  /// the comment that must then fill the rest.
  private static boolean isArchive(Bytes bytes) {
    for (int at = bytes.size() - 22; at >= Math.max(0, bytes.size() - ARCHIVE_END); at--) {
      if (bytes.has(at, "PK\u0005\u0006")) {
        return true;
      }
    }
    return false;
  }
}
