package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A filter refuses a request with a sentence, which the error page or the problem document tells.
public final class Refusal {

  private static final String SENTENCE = Refusal.class.getName();

  private Refusal() {}

  /// Ends the request so.
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Message sentence)
      throws IOException {
    request.setAttribute(SENTENCE, sentence);
    response.sendError(status.value());
  }

  static @Nullable Message of(HttpServletRequest request) {
    return request.getAttribute(SENTENCE) instanceof Message sentence ? sentence : null;
  }
}
