package mn.ukhaalag.petition.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in the files that a program sends with a petition.
@Component
class Enclosures {

  private static final String FIELD = "files";

  private final Attachments attachments;

  Enclosures(Attachments attachments) {
    this.attachments = attachments;
  }

  /// The files on the disk; what cannot be taken is among the problems. Nothing is stored for a
  /// form that is refused anyhow.
  List<Upload.Stored> store(List<MultipartFile> files, Problems problems) throws IOException {
    problems.addIf(
        files.size() > Attachments.LIMIT, FIELD, Upload.Reason.TOO_MANY.messageKey(), "");
    var stored = new ArrayList<Upload.Stored>();
    for (MultipartFile file : problems.isEmpty() ? files : List.<MultipartFile>of()) {
      try (InputStream content = file.getInputStream()) {
        switch (attachments.store(content, String.valueOf(file.getOriginalFilename()))) {
          case Upload.Stored it -> stored.add(it);
          case Upload.Refused(String name, Upload.Reason reason) ->
              problems.add(FIELD, reason.messageKey(), name);
        }
      }
    }
    return stored;
  }
}
