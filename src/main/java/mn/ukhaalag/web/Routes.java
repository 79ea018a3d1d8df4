package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method that answers a request. The framework by itself compares an address that has
/// something variable in it with those of all methods; here only with those that begin with the
/// same word, as `applications` in `/applications/{draft}/check`.
@Component
class Routes implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new ByFirstWord();
  }

  private static final class ByFirstWord extends RequestMappingHandlerMapping {

    /// Of the address that is looked for; empty for one with which every method is compared.
    private static final ScopedValue<String> WANTED = ScopedValue.newInstance();

    private static final String ANY = "";

    private final Map<RequestMappingInfo, Set<String>> words = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      return ScopedValue.where(WANTED, wanted(path))
          .call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo route, HttpServletRequest request) {
      String wanted = WANTED.orElse(ANY);
      Set<String> known = words.computeIfAbsent(route, ByFirstWord::words);
      return wanted.isEmpty() || known.contains(wanted) || known.contains(ANY)
          ? super.getMatchingMapping(route, request)
          : null;
    }

    private static Set<String> words(RequestMappingInfo route) {
      return route.getPatternValues().stream()
          .map(ByFirstWord::first)
          .map(it -> it.chars().anyMatch(sign -> "{}*?(".indexOf(sign) >= 0) ? ANY : it)
          .collect(Collectors.toUnmodifiableSet());
    }

    /// What is written in another way than a pattern has it may mean the same.
    private static String wanted(String path) {
      String first = first(path);
      return first.indexOf('%') >= 0 || first.indexOf(';') >= 0 ? ANY : first;
    }

    /// The first word after the stroke; empty for the first page.
    private static String first(String path) {
      int begin = path.startsWith("/") ? 1 : 0;
      int end = path.indexOf('/', begin);
      return path.substring(begin, end < 0 ? path.length() : end);
    }
  }
}
