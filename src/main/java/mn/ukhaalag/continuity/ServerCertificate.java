package mn.ukhaalag.continuity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The certificate that browsers are shown at our address, asked for once an hour.
@Component
class ServerCertificate {

  private static final int PATIENCE = 5_000;
  private static final int TLS = 443;
  private static final Duration FRESH = Duration.ofHours(1);

  private final String address;
  private @Nullable Instant end;
  private Instant asked = Instant.MIN;

  ServerCertificate(@Value("${ukhaalag.address}") String address) {
    this.address = address;
  }

  /// When it ends; nothing where there is no TLS. One that no browser takes has ended.
  synchronized Optional<Instant> end() {
    if (address.startsWith("https://") && asked.isBefore(Instant.now().minus(FRESH))) {
      asked = Instant.now();
      end = ask(URI.create(address));
    }
    return Optional.ofNullable(end);
  }

  private static Instant ask(URI address) {
    int port = address.getPort() < 0 ? TLS : address.getPort();
    try (var socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      Certificate[] chain = socket.getSession().getPeerCertificates();
      return ((X509Certificate) chain[0]).getNotAfter().toInstant();
    } catch (IOException problem) {
      return Instant.EPOCH;
    }
  }
}
