package mn.ukhaalag.petition.post;

import java.util.List;
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

  /// A quoted word or a comment (RFC 5322, 3.2): what a stranger wrote may stand there, such as the
  /// address of the envelope, and with it anything that looks like a result.
  private static final Pattern WRITTEN_BY_OTHERS =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|\\((?:\\\\.|[^()\\\\])*+\\)");

  /// What is left of one that does not end, or of a comment in a comment.
  private static final Pattern BROKEN = Pattern.compile("[\"()\\\\]");

  /// Whether DMARC passed for the domain of that address.
  ///
  /// @param headers all of them, the latest first; null if there are none
  boolean vouches(String @Nullable [] headers, String address) {
    return !service.isEmpty()
        && headers != null
        && Stream.of(headers)
            .map(header -> WRITTEN_BY_OTHERS.matcher(header).replaceAll(" "))
            .map(header -> header.toLowerCase(Locale.ROOT))
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

  /// The result of DMARC. Our server writes one; where there are two, one is somebody else's.
  private static Optional<String> dmarc(String header) {
    List<String> results =
        Stream.of(header.split(";", -1))
            .map(result -> " " + result.strip().replaceAll("\\s+", " ") + " ")
            .filter(result -> result.startsWith(" dmarc="))
            .toList();
    boolean isClear = results.size() == 1 && !BROKEN.matcher(header).find();
    return isClear ? Optional.of(results.getFirst()) : Optional.empty();
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
