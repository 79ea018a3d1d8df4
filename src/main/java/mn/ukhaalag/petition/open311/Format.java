package mn.ukhaalag.petition.open311;

import java.util.Locale;
import org.springframework.http.MediaType;

/// The two forms of every document, named by the end of the address.
enum Format {
  XML("text/xml;charset=UTF-8"),
  JSON("application/json;charset=UTF-8");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return MediaType.parseMediaType(mediaType);
  }

  /// The form that an address ends in; XML, which the standard demands, for any other end.
  static Format of(String address) {
    return address.toLowerCase(Locale.ROOT).endsWith("json") ? JSON : XML;
  }
}
