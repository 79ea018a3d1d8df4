package mn.ukhaalag.petition.post;

import java.util.List;
import mn.ukhaalag.file.Upload;
import org.jspecify.annotations.Nullable;

/// What a mail holds, as far as it matters here.
///
/// @param messageId by which the same mail is known when it comes twice
/// @param isAutomatic whether a machine answered: nobody answers it back
/// @param subject cleaned; empty if there is none
/// @param text cleaned, of the plain part or of the HTML one; empty if there is none
/// @param answers marks of our letters that it answers
/// @param refused attachments that were not taken
record Received(
    String messageId,
    boolean isAutomatic,
    Sender sender,
    String subject,
    String text,
    List<String> answers,
    List<Upload.Stored> files,
    List<Upload.Refused> refused) {

  /// From whom it says it is.
  ///
  /// @param isVouched whether our mail server found that the mail comes from there
  record Sender(@Nullable String name, String address, boolean isVouched) {}
}
