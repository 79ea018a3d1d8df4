package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// What a certificate says, while it is being changed.
///
/// @param questions whose answers it can confirm
/// @param isIssued whether the process issues one at all
public record CertificateForm(
    Heading heading, List<Question> questions, boolean isIssued, Typed typed, Problems problems) {

  /// The field that says whether it confirms the answer to that question.
  public static String field(String question) {
    return "fact-" + question;
  }
}
