package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/// The address that a request comes from. `X-Forwarded-For` is believed only when one of our own
/// proxies says so (`ukhaalag.trusted-proxies`, addresses or networks), and only as far back as
/// our proxies reach: anybody can write the rest of it.
@Component
public class ClientAddress {

  private final List<IpAddressMatcher> proxies;

  ClientAddress(@Value("${ukhaalag.trusted-proxies:}") List<String> proxies) {
    this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
  }

  /// What stands for the client: its IPv4 address, or its IPv6 network (/64), within which a
  /// client chooses its address freely.
  public String of(HttpServletRequest request) {
    String remote = request.getRemoteAddr();
    if (!isProxy(remote)) {
      return network(remote);
    }
    List<String> hops =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList();
    return network(
        hops.reversed().stream().filter(hop -> !isProxy(hop)).findFirst().orElse(remote));
  }

  /// Whether one of our own proxies brings the request, whose headers are believed.
  boolean isBroughtByProxy(HttpServletRequest request) {
    return isProxy(request.getRemoteAddr());
  }

  private boolean isProxy(String address) {
    return isAddress(address) && proxies.stream().anyMatch(proxy -> proxy.matches(address));
  }

  private static boolean isAddress(String text) {
    return text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
  }

  private static String network(String address) {
    if (!isAddress(address)) {
      return "unreadable";
    }
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
        : parsed.getHostAddress();
  }
}
