package mn.ukhaalag.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// The files that prove what was done or decided. Who may read one knows whoever asks.
@Component
public class Evidence {

  /// The field of every form that takes files.
  public static final String FIELD = "files";

  private final FormFiles forms;
  private final Attachments attachments;
  private final FileResponses responses;
  private final Clock clock;

  Evidence(FormFiles forms, Attachments attachments, FileResponses responses, Clock clock) {
    this.forms = forms;
    this.attachments = attachments;
    this.responses = responses;
    this.clock = clock;
  }

  /// Brings the files onto the disk; the problems tell of the first one that cannot be taken.
  public List<Upload.Stored> take(List<MultipartFile> files, Problems problems) {
    return forms.take(
        FormFiles.chosen(files),
        Attachments.LIMIT,
        it -> problems.add(FIELD, it.reason().messageKey(), it.name()));
  }

  /// Hangs the files on a thing, in the transaction of the act.
  @Transactional(propagation = Propagation.MANDATORY)
  public void attach(String kind, UUID id, List<Upload.Stored> files, Author author) {
    if (!files.isEmpty()) {
      attachments.attach(kind, id, files, author.account(), clock.instant());
    }
  }

  /// The files of several things of one kind.
  public List<Attachment> of(String kind, List<UUID> ids) {
    return ids.isEmpty() ? List.of() : attachments.listOf(kind, ids);
  }

  /// The file as it was sent, if it hangs on one of these things.
  ///
  /// @throws NotFound if it does not, or is redacted
  public ResponseEntity<Resource> open(String kind, List<UUID> owners, UUID file) {
    return responses.original(kind, owners, file).orElseThrow(() -> new NotFound("file " + file));
  }
}
