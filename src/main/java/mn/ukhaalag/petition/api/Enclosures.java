package mn.ukhaalag.petition.api;

import java.util.List;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in the files that a program sends with a petition.
@Component
class Enclosures {

  private static final String FIELD = "files";

  private final FormFiles forms;

  Enclosures(FormFiles forms) {
    this.forms = forms;
  }

  /// The files on the disk; what cannot be taken is among the problems. Nothing is stored for a
  /// form that is refused anyhow.
  List<Upload.Stored> store(List<MultipartFile> files, Problems problems) {
    problems.addIf(
        files.size() > Attachments.LIMIT, FIELD, Upload.Reason.TOO_MANY.messageKey(), "");
    return problems.isEmpty()
        ? forms.take(
            files,
            Attachments.LIMIT,
            it -> problems.add(FIELD, it.reason().messageKey(), it.name()))
        : List.of();
  }
}
