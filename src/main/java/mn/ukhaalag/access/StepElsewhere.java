package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mn.ukhaalag.access.step.SecondSteps;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever has a second step only at the house that he came from shows it there once more before a
/// [GraveAct], unless he has done so a moment ago.
@Component
class StepElsewhere implements HandlerInterceptor, WebMvcConfigurer {

  private final SecondSteps steps;
  private final Freshness freshness;

  StepElsewhere(SecondSteps steps, Freshness freshness) {
    this.steps = steps;
    this.freshness = freshness;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Actor actor = ActorFilter.actor(request);
    Optional<String> way = Entrance.stepElsewhere(request);
    if (actor.account() != null
        && way.isPresent()
        && GraveDoor.isGrave(handler, request)
        && !freshness.isFresh(request, GraveDoor.takesFiles(handler, request))
        && !steps.has(actor.account())) {
      throw new StepElsewhereNeeded(way.get());
    }
    return true;
  }
}
