package mn.ukhaalag.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows our own page for what failed before or behind the controllers, so that nobody ever sees
/// one of the framework or of the server.
@Controller
class ErrorPage implements ErrorController {

  private final Failures failures;

  ErrorPage(Failures failures) {
    this.failures = failures;
  }

  @RequestMapping("${server.error.path:/error}")
  Object show(HttpServletRequest request) {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      throw new NotFound("the error page itself");
    }
    Message refusal = Refusal.of(request);
    if (refusal != null) {
      return failures.answer(request, HttpStatusCode.valueOf(status), refusal);
    }
    var problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return failures.refused(request, HttpStatusCode.valueOf(status), problem);
  }
}
