package mn.ukhaalag.access.oidc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak in a process of its own, which the build has unpacked into `target/keycloak`.
/// Its database stays there, so that only the first start makes one; each start has a realm of its
/// own.
public final class Keycloak implements AutoCloseable {

  /// The password of everybody in the realm.
  static final String PASSWORD = "peer-password";

  private static final Path HOME = Path.of("target", "keycloak", "keycloak-26.7.3");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final String realm;

  private Keycloak(Process process, int port, String realm) {
    this.process = process;
    this.port = port;
    this.realm = realm;
  }

  /// Begins to start it, with the office on that port as its client.
  public static Keycloak start(int port, int office) throws IOException {
    String realm = "aimag-" + port + "-" + office;
    Path imports = HOME.resolve("data").resolve("import");
    Files.createDirectories(imports);
    clear(imports);
    Files.writeString(imports.resolve(realm + "-realm.json"), text(realm, office));
    var start =
        new ProcessBuilder(
            HOME.resolve("bin").resolve("kc.sh").toAbsolutePath().toString(),
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--cache=local",
            "--import-realm");
    start
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1 -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "keeper",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                PASSWORD));
    File said = Path.of("target", "keycloak", "said.txt").toFile();
    return new Keycloak(start.redirectErrorStream(true).redirectOutput(said).start(), port, realm);
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static String text(String realm, int office) throws IOException {
    try (var resource = Keycloak.class.getResourceAsStream("/keycloak/aimag-realm.json")) {
      if (resource == null) {
        throw new IllegalStateException("aimag-realm.json is missing");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@realm@", realm)
          .replace("@office@", String.valueOf(office));
    }
  }

  /// Waits until people can sign in.
  public void await() {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(issuer())).build();
      var until = Instant.now().plus(PATIENCE);
      while (!answers(client, request)) {
        if (Instant.now().isAfter(until) || !process.isAlive()) {
          throw new IllegalStateException("Keycloak does not start: see target/keycloak/said.txt");
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public String issuer() {
    return address("/realms/" + realm);
  }

  String realm() {
    return realm;
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /// Fills in the page that asks who somebody is.
  static Seen signIn(Seen asked, String who) {
    var form = asked.page().selectFirst("#kc-form-login");
    if (form == null) {
      throw new AssertionError("Keycloak does not ask: " + asked.path() + " " + asked.text());
    }
    return asked.form(form.attr("action")).with("username", who).with("password", PASSWORD).send();
  }

  /// Signs the browser out of the realm, as its owner does there.
  Seen signOut(Browse browse) {
    return confirmSignOut(browse.open(issuer() + "/protocol/openid-connect/logout"));
  }

  /// Answers yes to the question whether one really wants to sign out.
  Seen confirmSignOut(Seen asked) {
    var form = asked.page().selectFirst("form");
    if (form == null) {
      throw new AssertionError("Keycloak does not ask: " + asked.text());
    }
    return asked.form(form.attr("action")).send();
  }

  /// Makes something in the realm, as its administrator does.
  void make(String path, String json) {
    var body = HttpRequest.BodyPublishers.ofString(json);
    HttpResponse<String> answer =
        administer(path, it -> it.header("Content-Type", "application/json").POST(body));
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /// What the administrator of the realm sees there.
  JsonNode look(String path) {
    HttpResponse<String> answer = administer(path, HttpRequest.Builder::GET);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> administer(String path, UnaryOperator<HttpRequest.Builder> what) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address("/admin/realms/" + realm + path)))
              .header("Authorization", "Bearer " + token(client));
      return client.send(what.apply(request).build(), BodyHandlers.ofString());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String token(HttpClient client) throws IOException, InterruptedException {
    String form = "grant_type=password&client_id=admin-cli&username=keeper&password=" + PASSWORD;
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(address("/realms/master/protocol/openid-connect/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
