package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.RequestPath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Who holds a post that approves, publishes, signs, administers or watches and has no second step
/// is led to adding one, and can do nothing else before (`ukhaalag.second-step: required`), or is
/// only offered one (`offered`).
@Component
public class RequiredStep implements HandlerInterceptor, WebMvcConfigurer {

  /// Where somebody adds a second step.
  public static final String WAY = SecondStepPages.PATH;

  private static final Set<Role> ROLES =
      EnumSet.of(
          Role.HEAD,
          Role.MODERATOR,
          Role.ORGANISATION_ADMINISTRATOR,
          Role.PROVINCE_ADMINISTRATOR,
          Role.AUDITOR,
          Role.MONITOR,
          Role.EMERGENCY,
          Role.PRIVACY_OFFICER);

  private static final String PASSKEYS = "/account/passkeys";

  private final boolean isRequired;
  private final SecondProof proof;

  RequiredStep(@Value("${ukhaalag.second-step}") String setting, SecondProof proof) {
    if (!setting.equals("required") && !setting.equals("offered")) {
      throw new IllegalArgumentException(
          "ukhaalag.second-step is either required or offered, not '" + setting + "'");
    }
    this.isRequired = setting.equals("required");
    this.proof = proof;
  }

  /// Whether the actor must have a second step, whether or not he has.
  boolean isFor(Actor actor) {
    return isRequired && actor.roles().stream().anyMatch(ROLES::contains);
  }

  /// Whether the actor must have a second step and has none, here or where he came from.
  public boolean isMissing(Actor actor, HttpServletRequest request) {
    return actor.account() != null
        && isFor(actor)
        && Entrance.stepElsewhere(request).isEmpty()
        && !proof.has(actor.account());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    if (isRequired) {
      registry.addInterceptor(this);
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean isLed =
        handler instanceof HandlerMethod
            && !isOnTheWay(RequestPath.of(request))
            && isMissing(ActorFilter.actor(request), request);
    if (isLed) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", WAY);
    }
    return !isLed;
  }

  private static boolean isOnTheWay(String path) {
    return path.equals(SecondStepPages.PATH)
        || path.startsWith(SecondStepPages.PATH + "/")
        || path.equals(PASSKEYS)
        || path.startsWith(PASSKEYS + "/")
        || path.equals("/passkey-challenges")
        || path.startsWith("/language/")
        || path.equals("/sign-out")
        || path.equals("/error")
        || path.equals("/expired-form");
  }
}
