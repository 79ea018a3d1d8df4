package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.RequestPath;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Leads whoever must sign in first to the sign-in page, and back afterwards, and asks who is to
/// show the second step for the code. A program is told that it needs a key.
@ControllerAdvice
class Gate {

  private final Words words;

  Gate(Words words) {
    this.words = words;
  }

  @ExceptionHandler
  ResponseEntity<?> signInFirst(SignInNeeded problem, HttpServletRequest request) {
    if (RequestPath.of(request).startsWith("/api/")) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header("WWW-Authenticate", "Bearer")
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, sentence(request)));
    }
    String query = request.getQueryString();
    boolean isRead = "GET".equals(request.getMethod());
    String path = isRead ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "/sign-in?continue=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .build();
  }

  @ExceptionHandler
  ModelAndView codeFirst(CodeNeeded problem, HttpServletRequest request) {
    return Forms.again("access/code", problem.page(request));
  }

  @ExceptionHandler
  ModelAndView elsewhereFirst(StepElsewhereNeeded problem, HttpServletRequest request) {
    return Forms.again("access/step-elsewhere", problem.page(request));
  }

  private String sentence(HttpServletRequest request) {
    return words.get(Languages.of(request), "access.key.needed");
  }
}
