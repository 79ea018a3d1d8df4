package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// We answer for one jurisdiction, so it need not be named; but who names another is told so.
@Component
class Jurisdiction implements HandlerInterceptor, WebMvcConfigurer {

  private final String id;

  Jurisdiction(@Value("${ukhaalag.open311.jurisdiction:darkhan-uul.mn}") String id) {
    this.id = id;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/open311/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = request.getParameter("jurisdiction_id");
    if (asked != null && !asked.isBlank() && !asked.equals(id)) {
      throw new BadInput(
          HttpStatus.NOT_FOUND, Message.of("petition.open311.problem.jurisdiction", id));
    }
    return true;
  }
}
