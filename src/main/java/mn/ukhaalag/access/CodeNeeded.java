package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.access.page.CodePage;
import mn.ukhaalag.access.passkey.PasskeyCheck;
import mn.ukhaalag.web.LocalPath;
import mn.ukhaalag.web.Problems;
import org.springframework.web.util.UriComponentsBuilder;

/// A grave act waits for the code of the second step.
class CodeNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String WORDS = "access.step.again";
  private static final Set<String> NOT_KEPT = Set.of("_csrf", GraveDoor.FIELD, PasskeyCheck.FIELD);

  /// What is wrong with the code that was typed; empty if none was.
  private final transient Problems problems;

  private final boolean takesPasskey;

  CodeNeeded(Problems problems, boolean takesPasskey) {
    this.problems = problems;
    this.takesPasskey = takesPasskey;
  }

  /// The page that asks for it. A form goes on with the code beside what was typed into it; a page
  /// that is only read, or a form with files, which no page can keep, is opened after the code.
  CodePage page(HttpServletRequest request) {
    if ("GET".equals(request.getMethod())) {
      return before(address(request), takesPasskey, problems);
    }
    return GraveDoor.isMultipart(request)
        ? before(formOf(request), takesPasskey, problems)
        : new CodePage(
            WORDS,
            address(request),
            GraveDoor.FIELD,
            fields(request.getParameterMap()),
            takesPasskey,
            problems);
  }

  /// The page that asks for it before another page.
  static CodePage before(String next, boolean takesPasskey, Problems problems) {
    return new CodePage(
        WORDS,
        SecondStepPages.PATH + "/shown",
        GraveDoor.FIELD,
        List.of(new CodePage.Kept("continue", LocalPath.orHome(next))),
        takesPasskey,
        problems);
  }

  static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return LocalPath.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /// The page that the form was on, as the browser tells.
  private static String formOf(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    if (page == null) {
      return "/";
    }
    try {
      var path = UriComponentsBuilder.fromUriString(page).build();
      return path.getPath() + (path.getQuery() == null ? "" : "?" + path.getQuery());
    } catch (IllegalArgumentException broken) {
      return "/";
    }
  }

  static List<CodePage.Kept> fields(Map<String, String[]> sent) {
    return sent.entrySet().stream()
        .filter(field -> !NOT_KEPT.contains(field.getKey()))
        .flatMap(
            field ->
                Arrays.stream(field.getValue())
                    .map(value -> new CodePage.Kept(field.getKey(), value)))
        .toList();
  }
}
