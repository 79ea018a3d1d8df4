package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Leads whoever must sign in first to the sign-in page, and back afterwards.
@ControllerAdvice
class Gate {

  @ExceptionHandler
  ResponseEntity<Void> signInFirst(SignInNeeded problem, HttpServletRequest request) {
    String query = request.getQueryString();
    boolean isRead = "GET".equals(request.getMethod());
    String path = isRead ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "/sign-in?continue=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .build();
  }
}
