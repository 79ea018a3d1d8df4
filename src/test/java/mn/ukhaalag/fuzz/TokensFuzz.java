package mn.ukhaalag.fuzz;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What only we hand out and everybody can send back otherwise: keys of pages, signed cookies,
/// secrets by which people without an account follow their things. The first byte says which.
public final class TokensFuzz {

  /// `%s` is what was sent; in cookies it stands as it is, in addresses it is coded.
  private static final List<String> PLACES =
      List.of(
          "GET /petitions?after=%s",
          "GET /petitions?page=%s",
          "GET /petitions.json?after=%s",
          "GET /api/v1/petitions?after=%s",
          "GET /petitions/subscriptions/0199a6b0-0000-7000-8000-000000000000/%s",
          "GET /petitions/subscriptions/%s/x",
          "POST /one-click/petitions/0199a6b0-0000-7000-8000-000000000000/%s",
          "GET /certificates?proof=%s",
          "GET /appointments/%s",
          "GET /my/petitions/%s",
          "GET /my/applications/%s",
          "GET /open311/v2/tokens/%s.xml",
          "GET /ledger/tile/0/%s",
          "GET /ledger/tile/entries/%s",
          "GET /petitions/receipt/%s",
          "GET /work/petitions?after=%s\nCookie: {cookies}",
          "GET /work?after=%s\nCookie: {cookies}",
          "GET /work/plans?after=%s\nCookie: {cookies}",
          "GET /work/directives?after=%s\nCookie: {cookies}",
          "GET /work/applications?after=%s\nCookie: {cookies}",
          "GET /work/moderation?after=%s\nCookie: {cookies}",
          "GET /services/progress?after=%s",
          "GET /\nCookie: SESSION=%s",
          "GET /sign-in\nCookie: XSRF-TOKEN=%s",
          "GET /sign-in\nCookie: note=%s",
          "GET /petitions\nCookie: language=%s",
          "GET /petitions/new\nCookie: draft=%s",
          "GET /sign-in\nCookie: device=%s",
          "POST /petitions/follow\nCookie: {cookies}\nContent-Type:"
              + " application/x-www-form-urlencoded\n\n_csrf={token}&reference=%s&secret=%s",
          "POST /applications/follow\nCookie: {cookies}\nContent-Type:"
              + " application/x-www-form-urlencoded\n\n_csrf={token}&reference=%s&secret=%s",
          "POST /api/v1/ledger/cosignatures?size=1\nContent-Type: text/plain\n\n%s");

  private TokensFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      String place = PLACES.get((bytes[0] & 0xff) % PLACES.size());
      byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
      Exchange.send(place.replace("%s", value(place, rest)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String value(String place, byte[] rest) {
    var text = new String(rest, StandardCharsets.UTF_8);
    boolean isCookie = place.endsWith("=%s") && place.contains("Cookie: ");
    boolean isBare = isCookie || place.endsWith("\n\n%s");
    return isBare && !place.contains("{cookies}")
        ? text.replaceAll("[\r\n]", " ")
        : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
