package mn.ukhaalag.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files of a form.
@Component
public class FormFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Attachments attachments;

  FormFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /// The files that were chosen: a browser sends an empty part without a name where none was.
  public static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().filter(it -> !it.isEmpty() || !name(it).isBlank()).toList();
  }

  /// Brings the files onto the disk, in their order. The virus scanner is waited for no longer than
  /// half a minute for all of them.
  ///
  /// @param room how many can be taken; the rest is refused
  /// @param refusals is told of each file that is not taken
  /// @return those that were taken, to be attached
  /// @throws UncheckedIOException if a content cannot be read or the disk not be written
  public List<Upload.Stored> take(
      List<MultipartFile> files, int room, Consumer<Upload.Refused> refusals) {
    var stored = new ArrayList<Upload.Stored>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (MultipartFile file : files) {
      switch (stored.size() < room ? store(file, end) : tooMany(file)) {
        case Upload.Stored taken -> stored.add(taken);
        case Upload.Refused refused -> refusals.accept(refused);
      }
    }
    return stored;
  }

  private Upload store(MultipartFile file, long end) {
    long left = Math.min(VirusScanner.PATIENCE.toNanos(), end - System.nanoTime());
    try (InputStream content = file.getInputStream()) {
      return attachments.store(content, name(file), Duration.ofNanos(left));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Upload tooMany(MultipartFile file) {
    return new Upload.Refused(name(file), Upload.Reason.TOO_MANY);
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
