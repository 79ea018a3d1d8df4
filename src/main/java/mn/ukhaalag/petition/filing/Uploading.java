package mn.ukhaalag.petition.filing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FormFiles;
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

  private final FormFiles forms;
  private final Attachments attachments;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Uploading(
      FormFiles forms, Attachments attachments, TransactionTemplate transaction, Clock clock) {
    this.forms = forms;
    this.attachments = attachments;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Attaches the files to the thing; the problems tell of the first one that cannot be taken.
  void add(
      String thing, UUID id, List<MultipartFile> files, @Nullable UUID account, Problems problems) {
    int room = files.isEmpty() ? 0 : attachments.room(thing, id);
    List<Upload.Stored> stored =
        forms.take(files, room, it -> problems.add(FIELD, it.reason().messageKey(), it.name()));
    if (!stored.isEmpty()) {
      transaction.executeWithoutResult(
          status -> attachments.attach(thing, id, stored, account, clock.instant()));
    }
  }
}
