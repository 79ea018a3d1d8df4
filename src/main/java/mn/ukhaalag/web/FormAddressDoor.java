package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/// Refuses a form one of whose fields has another value in its address (400): a link could
/// otherwise put a second value beside what somebody chose, or in its place.
@Component
class FormAddressDoor implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    String type = request.getContentType();
    if (query == null || type == null || !isForm(type)) {
      return true;
    }
    Arrays.stream(query.split("&", -1))
        .map(it -> it.split("=", 2)[0].replace('+', ' '))
        .map(FormAddressDoor::decoded)
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .forEach((name, times) -> check(request, name, times));
    return true;
  }

  /// In whatever case it is written, as the server reads it.
  private static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static void check(HttpServletRequest request, String name, long times) {
    String[] values = request.getParameterValues(name);
    if (values != null && values.length > times && Arrays.stream(values).distinct().count() > 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static String decoded(String name) {
    try {
      return UriUtils.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return name;
    }
  }
}
