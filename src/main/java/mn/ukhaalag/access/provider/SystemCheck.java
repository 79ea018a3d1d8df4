package mn.ukhaalag.access.provider;

import java.net.URI;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.access.provider.page.SystemForm;
import mn.ukhaalag.web.Problems;

/// What a system must be before it is registered.
final class SystemCheck {

  private static final int LONGEST_TITLE = 100;
  private static final int MOST_ADDRESSES = 10;
  private static final int LONGEST_ADDRESS = 500;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  private SystemCheck() {}

  static Problems of(SystemForm form) {
    var problems = new Problems();
    checkTitle(form.titleMn(), "titleMn", problems);
    checkTitle(form.titleEn(), "titleEn", problems);
    List<String> addresses = form.addresses();
    problems.addIf(
        addresses.isEmpty() || addresses.size() > MOST_ADDRESSES,
        "redirects",
        "provider.redirects.count",
        MOST_ADDRESSES);
    addresses.stream()
        .filter(it -> !isAddress(it))
        .findFirst()
        .ifPresent(it -> problems.add("redirects", "provider.redirects.wrong", it));
    problems.addIf(
        !form.exit().isEmpty() && !isAddress(form.exit()),
        "exit",
        "provider.redirects.wrong",
        form.exit());
    checkLogout(form.logout(), problems);
    problems.addIf(!Scopes.TELLING.containsAll(form.scopes()), "scopes", "provider.scopes.wrong");
    return problems;
  }

  /// Where the system is told of sign-outs: we connect there, so it must be as safe as where people
  /// are sent.
  static void checkLogout(String logout, Problems problems) {
    problems.addIf(
        !logout.isEmpty() && !isAddress(logout), "logout", "provider.redirects.wrong", logout);
  }

  private static void checkTitle(String text, String field, Problems problems) {
    if (text.isBlank()) {
      problems.add(field, "provider.title.missing");
    } else {
      problems.addIf(!isTitle(text), field, "provider.title.wrong", LONGEST_TITLE);
    }
  }

  private static boolean isTitle(String text) {
    return text.length() <= LONGEST_TITLE && text.codePoints().noneMatch(Character::isISOControl);
  }

  /// An address of one place, enciphered unless it is on the same machine, without what browsers
  /// and servers read differently.
  static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      boolean isSafe =
          "https".equals(address.getScheme())
              || ("http".equals(address.getScheme())
                  && LOOPBACK.contains(String.valueOf(address.getHost())));
      return isSafe
          && text.length() <= LONGEST_ADDRESS
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawFragment() == null
          && text.equals(address.normalize().toASCIIString())
          && text.indexOf('*') < 0;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
