package mn.ukhaalag.petition.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files of a form at once, so that a mistake elsewhere in it loses none.
@Component
class Uploading {

  static final String FIELD = "files";

  private final Attachments attachments;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Uploading(Attachments attachments, TransactionTemplate transaction, Clock clock) {
    this.attachments = attachments;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Attaches the files to the thing; the problems tell of the first one that cannot be taken.
  void add(
      String thing, UUID id, List<MultipartFile> files, @Nullable UUID account, Problems problems) {
    List<Upload.Stored> stored = new ArrayList<>();
    int room = files.isEmpty() ? 0 : attachments.room(thing, id);
    for (MultipartFile file : files) {
      switch (stored.size() < room ? store(file) : tooMany(file)) {
        case Upload.Stored kept -> stored.add(kept);
        case Upload.Refused refused ->
            problems.add(FIELD, refused.reason().messageKey(), refused.name());
      }
    }
    if (!stored.isEmpty()) {
      transaction.executeWithoutResult(
          status -> attachments.attach(thing, id, stored, account, clock.instant()));
    }
  }

  private Upload store(MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      return attachments.store(content, name(file));
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
