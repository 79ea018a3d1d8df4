package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What programs look for at fixed addresses of a site.
@RestController
class WellKnown {

  private static final Duration SECURITY_CONTACT_HOLDS = Duration.ofDays(180);

  private final Words words;
  private final Assets assets;
  private final Clock clock;
  private final String address;
  private final String securityContact;

  WellKnown(
      Words words,
      Assets assets,
      Clock clock,
      @Value("${ukhaalag.address}") String address,
      @Value("${ukhaalag.security-contact}") String securityContact) {
    if (!securityContact.matches("|(mailto:|tel:|https://).+")) {
      throw new IllegalArgumentException(
          "ukhaalag.security-contact begins with mailto:, tel: or https://, not '"
              + securityContact
              + "'");
    }
    this.words = words;
    this.assets = assets;
    this.clock = clock;
    this.address = address;
    this.securityContact = securityContact;
  }

  @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
  String robots() {
    return """
        User-agent: *
        Disallow: /account
        Disallow: /api/
        Disallow: /language/
        Disallow: /petitions/new
        Disallow: /petitions/follow
        Disallow: /register
        Disallow: /sign-in

        Sitemap: %s/sitemap.xml
        """
        .formatted(address);
  }

  /// Whom to tell about a hole in the security (RFC 9116): who was named for it, and else the page
  /// that people read.
  @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
  String security() {
    var expires = clock.instant().plus(SECURITY_CONTACT_HOLDS).truncatedTo(ChronoUnit.DAYS);
    return """
        Contact: %3$s
        Expires: %2$s
        Preferred-Languages: mn, en
        Canonical: %1$s/.well-known/security.txt
        Policy: %1$s/security
        """
        .formatted(
            address, expires, securityContact.isEmpty() ? address + "/security" : securityContact);
  }

  /// What a phone needs to put the site on its home screen.
  @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
  Map<String, Object> manifest(HttpServletRequest request) {
    Language language = Languages.of(request);
    return Map.of(
        "name", words.get(language, "web.name"),
        "short_name", words.get(language, "web.name"),
        "description", words.get(language, "web.description"),
        "lang", language.tag(),
        "start_url", "/",
        "display", "browser",
        "theme_color", "#0b4aa2",
        "background_color", "#ffffff",
        "icons",
            List.of(
                Map.of(
                    "src", assets.addresses().getOrDefault("icon.svg", "/assets/icon.svg"),
                    "type", "image/svg+xml",
                    "sizes", "any")));
  }
}
