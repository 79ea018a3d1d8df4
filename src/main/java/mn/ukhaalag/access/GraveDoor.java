package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks for the second step before each [GraveAct], unless it was shown a moment ago. The code
/// comes with the form itself, as one more field of it, so that nothing typed is lost.
@Component
class GraveDoor implements HandlerInterceptor, WebMvcConfigurer {

  /// The field of the code, beside those of whatever form waits for it.
  static final String FIELD = "secondStepCode";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final SecondSteps steps;
  private final SecondStepCheck check;
  private final Freshness freshness;

  GraveDoor(SecondSteps steps, SecondStepCheck check, Freshness freshness) {
    this.steps = steps;
    this.check = check;
    this.freshness = freshness;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    UUID account = ActorFilter.actor(request).account();
    if (account == null
        || !isGrave(handler, request)
        || freshness.isFresh(request)
        || !steps.has(account)) {
      return true;
    }
    String typed = isMultipart(request) ? null : request.getParameter(FIELD);
    var problems = new Problems();
    if (typed == null || !check.isShown(account, typed, FIELD, problems)) {
      throw new CodeNeeded(problems);
    }
    freshness.note(request);
    return true;
  }

  static boolean isGrave(Object handler, HttpServletRequest request) {
    if (!(handler instanceof HandlerMethod method)) {
      return false;
    }
    boolean isRead = READING.contains(request.getMethod());
    return method.hasMethodAnnotation(GraveAct.class)
        || (!isRead && method.getBeanType().isAnnotationPresent(GraveAct.class));
  }

  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}
