package mn.ukhaalag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// A plain browser for tests: it keeps cookies, follows redirects, reads pages and fills in their
/// forms, hidden fields and token included.
///
/// ```
/// var citizen = Browse.at(port);
/// Seen page = citizen.open("/register");
/// Seen next = page.form("/register").with("givenName", "Бат").with("phone", "99001122").send();
/// assertThat(next.status()).isEqualTo(200);
/// assertThat(next.path()).startsWith("/register/");
/// assertThat(next.page().select("h1").text()).contains("…");
/// ```
///
/// Each browser comes from a loopback address of its own, so that the limits of one client
/// address never add up over tests.
public final class Browse {

  private final CookieManager cookies = new LoopbackCookies();
  private final HttpClient client;
  private final URI home;

  private Browse(int port, InetAddress from) {
    home = URI.create("http://127.0.0.1:" + port);
    client =
        HttpClient.newBuilder()
            .localAddress(from)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /// A new browser on the server that listens on this port of this machine.
  public static Browse at(int port) {
    var random = ThreadLocalRandom.current();
    byte[] address = {
      127, (byte) random.nextInt(1, 255), (byte) random.nextInt(256), (byte) random.nextInt(1, 255)
    };
    try {
      return new Browse(port, InetAddress.getByAddress(address));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// The page at that path of the server, after all redirects.
  public Seen open(String path) {
    return send(HttpRequest.newBuilder().uri(home.resolve(path)));
  }

  /// Signs in through the page for it, with an e-mail address or phone number.
  public Seen signIn(String who, String password) {
    return open("/sign-in")
        .form("/sign-in")
        .with("identifier", who)
        .with("password", password)
        .send();
  }

  /// A request to that path, to be finished and given to [#send]: for programs' interfaces.
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder().uri(home.resolve(path));
  }

  /// Sends any request with the cookies of this browser.
  public Seen send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Seen(this, answer);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// The file at that path of the server, which must be there.
  public byte[] download(String path) {
    try {
      HttpResponse<byte[]> answer = client.send(request(path).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// The value of a cookie that the server has set.
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /// The names of all cookies that the server has set.
  public List<String> names() {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  /// Keeps a cookie as if the server had set it.
  public void keep(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setDomain(home.getHost());
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(home, cookie);
  }

  /// Forgets all cookies, as a browser does that was closed.
  public void forget() {
    cookies.getCookieStore().removeAll();
  }

  /// As browsers do, it takes what stays on this machine for enciphered, and writes no cookie as
  /// RFC 2965 has it.
  private static final class LoopbackCookies extends CookieManager {

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      super.put(uri, headers);
      getCookieStore()
          .getCookies()
          .forEach(
              cookie -> {
                cookie.setSecure(false);
                cookie.setVersion(0);
              });
    }
  }
}
