package mn.ukhaalag.service.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import mn.ukhaalag.secret.InstallationSecret;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seals with a key of one's own from a file, with a time-stamping authority and a list of revoked
/// keys that are asked over HTTP.
class OwnKeyTest {

  private static final String PASSWORD = "nuuts-ug-1";
  private static final String PAGE =
      "<html lang=\"mn\"><head><title>Т</title><style>body { font: 11pt Letters }</style></head>"
          + "<body><p>Өөрийн түлхүүр</p></body></html>";

  @TempDir Path folder;

  private @SuppressWarnings("NullAway.Init") HttpServer peers;
  private String address = "";
  private @SuppressWarnings("NullAway.Init") KeyStore keys;

  /// A time-stamping authority that answers as RFC 3161 wants it.
  private static final class TimeAuthority extends KeyEntityTSPSource {
    private static final long serialVersionUID = 1L;

    TimeAuthority(PrivateKey key, X509Certificate own, X509Certificate authority) {
      super(key, own, List.of(own, authority));
      setTsaPolicy("1.2.3.4");
      setDigestAlgorithm(DigestAlgorithm.SHA256);
    }

    byte[] answer(byte[] request) throws IOException, TSPException {
      return generateResponse(new TimeStampRequest(request), DigestAlgorithm.SHA256).getEncoded();
    }
  }

  @BeforeEach
  void openPeers() throws Exception {
    peers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + peers.getAddress().getPort();
    var authority = new DevelopmentKeys(address + "/list.crl", PASSWORD.toCharArray());
    keys = authority.found(InstantSource.system().instant());
    byte[] list = authority.list(keys, InstantSource.system().instant());
    var time =
        new TimeAuthority(
            (PrivateKey) keys.getKey(DevelopmentKeys.TIME, PASSWORD.toCharArray()),
            (X509Certificate) keys.getCertificate(DevelopmentKeys.TIME),
            DevelopmentKeys.authority(keys));
    serve("/list.crl", request -> list);
    serve("/time", time::answer);
    peers.start();
  }

  private interface Answer {
    byte[] to(byte[] request) throws IOException, TSPException;
  }

  private void serve(String path, Answer answer) {
    peers.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] said = answer.to(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
          } catch (TSPException problem) {
            throw new IOException(problem);
          }
        });
  }

  @AfterEach
  void closePeers() {
    peers.stop(0);
  }

  @Test
  void aKeyFromAFileSeals() throws Exception {
    Path file = folder.resolve("own.p12");
    try (var out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD.toCharArray());
    }
    var settings =
        new SealSettings(file.toString(), "", 0, PASSWORD, DevelopmentKeys.SEAL, address + "/time");
    Seal seal = seals(settings).seal();
    assertThat(seal.isDevelopment()).isFalse();
    byte[] sealed = seal.seal(Paper.print(PAGE), "Туршилт");
    String said = new PdfSig(folder).says(sealed, DevelopmentKeys.authority(keys).getEncoded());
    assertThat(said).contains("Signature is Valid", "Certificate is Trusted");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).contains("/DSS");
  }

  @Test
  void withoutATimeAuthorityItSaysWhatIsMissing() {
    var settings = new SealSettings("own.p12", "", 0, PASSWORD, "", "");
    assertThatThrownBy(() -> seals(settings).seal()).hasMessageContaining("time-stamping");
  }

  private Seals seals(SealSettings settings) {
    var none = new DevelopmentAuthority(new InstallationSecret("", folder), folder, address);
    return new Seals(settings, none, folder);
  }
}
