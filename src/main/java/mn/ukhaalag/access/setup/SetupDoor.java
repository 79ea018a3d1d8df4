package mn.ukhaalag.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads from the first page to the setup, as long as there is no account.
@Component
class SetupDoor implements HandlerInterceptor, WebMvcConfigurer {

  private final SetupCode code;

  SetupDoor(SetupCode code) {
    this.code = code;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!code.isOpen()) {
      return true;
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", "/setup");
    return false;
  }
}
