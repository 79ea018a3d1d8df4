package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/// The form in which an interface of its own standard answers what went wrong, where a problem
/// document is not what its clients read.
public interface FailureForm {

  /// Whether requests to that path are answered in this form.
  boolean isFor(String path);

  /// The answer with its status and body.
  ///
  /// @param problems what is wrong field by field; often empty
  ResponseEntity<?> answer(
      HttpServletRequest request, HttpStatusCode status, Message sentence, Problems problems);
}
