package mn.ukhaalag.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// A form whose token is missing or old is not thrown away: its text is shown again with a fresh
/// token, to be sent once more.
public class ExpiredForm implements AccessDeniedHandler {

  static final String PATH = "/expired-form";

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    request.getRequestDispatcher(PATH).forward(request, response);
  }
}
