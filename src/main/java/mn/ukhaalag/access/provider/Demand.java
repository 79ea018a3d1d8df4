package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How freshly a system wants somebody to have shown who he is: `prompt` and `max_age` (OpenID
/// Connect Core 1.0, 3.1.2.1). On the way back from the sign-in the time at which it was asked for
/// stands in their place; whoever takes that out of the address deceives nobody, for the ID token
/// says when he signed in (`auth_time`).
///
/// @param isSilent whether nobody may be asked anything (`prompt=none`)
/// @param isAnew whether he is to sign in in any case
/// @param latest the earliest moment at which he may have signed in; null for any
record Demand(boolean isSilent, boolean isAnew, @Nullable Instant latest) {

  private static final String PROMPT = "prompt";
  private static final String MAX_AGE = "max_age";
  private static final String SINCE = "signed_in_since";

  private static final Set<String> ANEW = Set.of("login", "select_account");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  static Demand of(HttpServletRequest request, Instant now) {
    List<String> prompt = words(request);
    Optional<Instant> aged = number(request, MAX_AGE).map(now::minusSeconds);
    Optional<Instant> asked = number(request, SINCE).map(Instant::ofEpochMilli);
    Instant latest =
        aged.filter(it -> asked.isEmpty() || it.isAfter(asked.get())).or(() -> asked).orElse(null);
    return new Demand(prompt.contains("none"), prompt.stream().anyMatch(ANEW::contains), latest);
  }

  /// Whether somebody who signed in then need not sign in again.
  boolean isMetBy(Instant signedIn) {
    return !isAnew && (latest == null || !signedIn.isBefore(latest));
  }

  /// The question once more, for after the sign-in that it demands now; the same if it demands
  /// none.
  String again(HttpServletRequest request, Instant now) {
    boolean isDemanding = isAnew || latest != null;
    String query = request.getQueryString();
    if (!isDemanding && query != null) {
      return query;
    }
    var question = new ArrayList<String>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                add(question, name, value);
              }
            });
    if (isDemanding) {
      question.add(SINCE + "=" + now.toEpochMilli());
    }
    return String.join("&", question);
  }

  private static void add(List<String> question, String name, String value) {
    String kept = name.equals(PROMPT) ? withoutAnew(value) : value;
    boolean isLeftOut =
        name.equals(MAX_AGE) || name.equals(SINCE) || (name.equals(PROMPT) && kept.isEmpty());
    if (!isLeftOut) {
      question.add(encode(name) + "=" + encode(kept));
    }
  }

  private static String withoutAnew(String prompt) {
    return String.join(
        " ", Arrays.stream(prompt.split(" ")).filter(it -> !ANEW.contains(it)).toList());
  }

  private static List<String> words(HttpServletRequest request) {
    return List.of(Optional.ofNullable(request.getParameter(PROMPT)).orElse("").split(" "));
  }

  private static Optional<Long> number(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(it -> NUMBER.matcher(it).matches())
        .map(Long::valueOf);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
