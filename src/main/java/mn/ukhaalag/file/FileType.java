package mn.ukhaalag.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A kind of file that the office accepts, with the media type it is served as.
public enum FileType {
  JPEG("image/jpeg", "jpg jpeg jpe"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  MP3("audio/mpeg", "mp3"),
  M4A("audio/mp4", "m4a mp4 3gp"),
  AAC("audio/aac", "aac"),
  OGG("audio/ogg", "ogg oga opus"),
  WAV("audio/wav", "wav"),
  AMR("audio/amr", "amr");

  private final String mediaType;
  private final String extensions;

  FileType(String mediaType, String extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isImage() {
    return mediaType.startsWith("image/");
  }

  public boolean isAudio() {
    return mediaType.startsWith("audio/");
  }

  /// The usual ending of a name, without its dot.
  public String extension() {
    return extensions().getFirst();
  }

  /// All endings, as the `accept` attribute of a file input takes them: `.jpg,.jpeg,…`.
  public static String accept() {
    return Arrays.stream(values())
        .flatMap(type -> type.extensions().stream())
        .map("."::concat)
        .collect(Collectors.joining(","));
  }

  private List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  boolean isEndingOf(String name) {
    return endedLike(name).filter(this::equals).isPresent();
  }

  /// The type that a name pretends: good enough to word a refusal, never to accept.
  static Optional<FileType> endedLike(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions().contains(ending)).findFirst();
  }
}
