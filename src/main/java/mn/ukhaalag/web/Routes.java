package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method that answers a request. The framework by itself compares an address that has
/// something variable in it with those of all methods; here first with those that begin with the
/// same two words, as `work/petitions` in `/work/petitions/{reference}/send`. Where these do not
/// leave exactly one, the framework decides.
@Component
class Routes implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new ByFirstWords();
  }

  private record Route(RequestMappingInfo address, HandlerMethod method) {}

  private static final class ByFirstWords extends RequestMappingHandlerMapping {

    /// Stands for a word that is variable.
    private static final String ANY = "*";

    private volatile @Nullable Map<String, List<Route>> routes;

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      List<Route> found = find(path, request);
      if (found.size() != 1) {
        return super.lookupHandlerMethod(path, request);
      }
      Route route = found.getFirst();
      request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, route.method());
      handleMatch(route.address(), path, request);
      return route.method();
    }

    /// What is written in another way than a pattern has it may mean the same: then none is found.
    private List<Route> find(String path, HttpServletRequest request) {
      var known = routes();
      String first = word(path, 0);
      return Stream.of(first + "/" + word(path, 1), first + "/" + ANY, ANY)
          .flatMap(words -> known.getOrDefault(words, List.of()).stream())
          .flatMap(route -> match(route, request))
          .toList();
    }

    private Stream<Route> match(Route route, HttpServletRequest request) {
      RequestMappingInfo match = getMatchingMapping(route.address(), request);
      return match == null ? Stream.empty() : Stream.of(new Route(match, route.method()));
    }

    private Map<String, List<Route>> routes() {
      Map<String, List<Route>> known = routes;
      if (known != null) {
        return known;
      }
      var made = new HashMap<String, List<Route>>();
      getHandlerMethods()
          .forEach(
              (address, method) ->
                  address.getPatternValues().stream()
                      .map(ByFirstWords::words)
                      .distinct()
                      .forEach(
                          words ->
                              made.computeIfAbsent(words, it -> new ArrayList<>())
                                  .add(new Route(address, method))));
      routes = made;
      return made;
    }

    @Override
    protected void registerHandlerMethod(
        Object handler, Method method, RequestMappingInfo address) {
      routes = null;
      super.registerHandlerMethod(handler, method, address);
    }

    /// Under which a pattern stands.
    private static String words(String pattern) {
      String first = word(pattern, 0);
      String second = word(pattern, 1);
      if (isVariable(first)) {
        return ANY;
      }
      return first + "/" + (isVariable(second) ? ANY : second);
    }

    private static boolean isVariable(String word) {
      return word.chars().anyMatch(sign -> "{}*?(".indexOf(sign) >= 0);
    }

    /// A word between strokes; empty where there is none.
    private static String word(String path, int number) {
      int begin = path.startsWith("/") ? 1 : 0;
      for (int word = 0; word < number; word++) {
        int stroke = path.indexOf('/', begin);
        begin = stroke < 0 ? path.length() : stroke + 1;
      }
      int end = path.indexOf('/', begin);
      return path.substring(begin, end < 0 ? path.length() : end);
    }
  }
}
