package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The address of the next part of a list, for the header `Link` (RFC 8288).
public final class NextLink {

  private static final Set<String> LEFT_OUT = Set.of("after", "page", "api_key");

  private NextLink() {}

  /// The same request, after the one with that reference.
  ///
  /// @param home the address of this site
  public static String of(String home, HttpServletRequest request, String after) {
    var parameters = new TreeMap<String, String[]>(request.getParameterMap());
    parameters.keySet().removeAll(LEFT_OUT);
    parameters.put("after", new String[] {after});
    return parameters.entrySet().stream()
        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()[0]))
        .collect(Collectors.joining("&", home + request.getRequestURI() + "?", ""));
  }

  /// The same as the value of the header.
  public static String header(String home, HttpServletRequest request, String after) {
    return "<" + of(home, request, after) + ">; rel=\"next\"";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
