package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Says of style sheets, scripts and other texts of ours that they are UTF-8, so that no browser
/// guesses.
@Component
class StaticText implements HandlerInterceptor, WebMvcConfigurer {

  private static final Pattern TEXT = Pattern.compile(".*\\.(css|m?js|txt|svg|json)");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof ResourceHttpRequestHandler
        && TEXT.matcher(RequestPath.of(request)).matches()) {
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    return true;
  }
}
