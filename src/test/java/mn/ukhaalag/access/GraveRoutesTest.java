package mn.ukhaalag.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every handler that changes something waits for the second step, or stands in the list of those
/// that need not, with a reason.
@ProvinceTest
class GraveRoutesTest {

  private static final String HOUSE = "mn.ukhaalag.";
  private static final Set<RequestMethod> READING =
      Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SettableClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void everyActIsGraveOrListedWithAReason() throws IOException {
    Set<String> light = new TreeSet<>(acts(it -> !isGrave(it)).values());
    String list = new ClassPathResource("access/light-acts.txt").getContentAsString(UTF_8);
    Set<String> listed =
        list.lines()
            .filter(it -> !it.isBlank() && !it.startsWith("#"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(light).as("neither marked with @GraveAct nor listed").isSubsetOf(listed);
    assertThat(listed).as("listed, but grave or gone").isSubsetOf(light);
  }

  @Test
  void noGraveActIsReachedWithoutTheSecondStep() {
    people.official("lifelong", "Алхам", "95720001", Role.OFFICIAL);
    Browse browse = Browse.at(port);
    browse.signIn("95720001", People.PASSWORD);
    Authenticator.add(browse, clock);
    clock.advance(Duration.ofMinutes(16));
    String token = browse.open("/account/password").page().select("[name=_csrf]").val();
    Map<String, String> grave = acts(GraveRoutesTest::isGrave);
    assertThat(grave)
        .hasSizeGreaterThan(90)
        .containsValues("plan.drafting.DocumentPages#decide", "plan.report.LatePages#reopen");
    grave.forEach(
        (path, act) -> {
          Seen seen =
              browse.send(
                  browse
                      .request(path)
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString("_csrf=" + token)));
          assertThat(seen.status()).as(path).isEqualTo(422);
          assertThat(seen.text()).as(path).contains("дахин батална уу");
        });
  }

  /// The handlers of the house that change something, by an address that leads to each.
  private Map<String, String> acts(Predicate<HandlerMethod> which) {
    var acts = new TreeMap<String, String>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, handler) -> {
              if (isAct(route, handler) && which.test(handler)) {
                acts.put(address(route), name(handler));
              }
            });
    return acts;
  }

  private static boolean isAct(RequestMappingInfo route, HandlerMethod handler) {
    Class<?> type = handler.getBeanType();
    return type.getName().startsWith(HOUSE)
        && type.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("/classes/")
        && changes(route);
  }

  private static boolean changes(RequestMappingInfo route) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    return methods.isEmpty() || !READING.containsAll(methods);
  }

  private static boolean isGrave(HandlerMethod handler) {
    return handler.hasMethodAnnotation(GraveAct.class)
        || handler.getBeanType().isAnnotationPresent(GraveAct.class);
  }

  private static String name(HandlerMethod handler) {
    String type = handler.getBeanType().getName().substring(HOUSE.length());
    return type + "#" + handler.getMethod().getName();
  }

  /// With something in the place of every variable, which no thing is called.
  private static String address(RequestMappingInfo route) {
    return route.getPatternValues().stream()
        .min(String::compareTo)
        .orElseThrow()
        .replaceAll("\\{[^{}:]+:([^{}|]+)[^{}]*}", "$1")
        .replaceAll("\\{[^{}]+}", "nothing");
  }
}
