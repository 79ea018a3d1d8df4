package mn.ukhaalag.petition.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What our own mail server found out about where a mail comes from (Authentication-Results, RFC
/// 8601). Headers of others are not believed; that a mail does not bring one with our server's
/// name is for that server to see to (RFC 8601, 5).
///
/// @param service the name by which it signs; empty if none is believed
record Authentication(String service) {

  static final String HEADER = "Authentication-Results";

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  /// Whether DMARC passed for the domain of that address.
  ///
  /// @param headers all of them, the latest first; null if there are none
  boolean vouches(String @Nullable [] headers, String address) {
    return !service.isEmpty()
        && headers != null
        && Stream.of(headers)
            .map(header -> COMMENT.matcher(header).replaceAll(" ").toLowerCase(Locale.ROOT))
            .filter(header -> isOurs(header.split(";", -1)[0]))
            .findFirst()
            .flatMap(Authentication::dmarc)
            .filter(words -> words.startsWith(" dmarc=pass "))
            .filter(words -> words.contains(" header.from=" + domain(address) + " "))
            .isPresent();
  }

  private boolean isOurs(String signer) {
    return signer.strip().replaceFirst("\\s.*", "").equals(service.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> dmarc(String header) {
    return Stream.of(header.split(";", -1))
        .map(result -> " " + result.strip().replaceAll("\\s+", " ") + " ")
        .filter(result -> result.startsWith(" dmarc="))
        .findFirst();
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
