package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks for the second step before each [GraveAct], unless it was shown a moment ago. The code, or
/// what a passkey has signed, comes with the form itself, so that nothing typed is lost.
@Component
class GraveDoor implements HandlerInterceptor, WebMvcConfigurer {

  /// The field of the code, beside those of whatever form waits for it.
  static final String FIELD = "secondStepCode";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final SecondProof proof;
  private final Freshness freshness;

  GraveDoor(SecondProof proof, Freshness freshness) {
    this.proof = proof;
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
        || freshness.isFresh(request, takesFiles(handler, request))
        || !proof.has(account)) {
      return true;
    }
    boolean isAnswered = !isMultipart(request) && request.getParameter(FIELD) != null;
    var problems = new Problems();
    if (!isAnswered || !proof.isShown(request, account, FIELD, problems)) {
      throw new CodeNeeded(problems, proof.hasPasskey(account));
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

  /// Whether files are sent to an act that takes some.
  static boolean takesFiles(Object handler, HttpServletRequest request) {
    return isMultipart(request)
        && handler instanceof HandlerMethod method
        && Arrays.stream(method.getMethod().getGenericParameterTypes())
            .anyMatch(it -> it.getTypeName().contains(MultipartFile.class.getName()));
  }

  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}
