package mn.ukhaalag.continuity.store;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.xml.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A store that speaks the protocol of Amazon S3. Files go over presigned addresses, so that
/// they are streamed and never held in memory.
final class ObjectStore implements Store {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int OK = 200;
  private static final int MISSING = 404;

  private final String address;
  private final String bucket;
  private final String folder;
  private final Client client;
  private final Path outgoing;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  /// @param address `s3://bucket/folder`
  /// @param bucket the address of the bucket over HTTP, ending in a slash
  /// @param folder within the bucket, ending in a slash, or empty
  /// @param outgoing where files wait to be sent
  ObjectStore(String address, String bucket, String folder, Client client, Path outgoing) {
    this.address = address;
    this.bucket = bucket;
    this.folder = folder;
    this.client = client;
    this.outgoing = outgoing;
  }

  @Override
  public Draft begin(String name) throws IOException {
    Files.createDirectories(outgoing);
    return new Draft(outgoing.resolve(UUID.randomUUID().toString()), file -> send(file, name));
  }

  private void send(Path file, String name) throws IOException {
    HttpRequest put =
        request(name, HttpMethod.PUT).PUT(BodyPublishers.ofFile(file)).timeout(PATIENCE).build();
    HttpResponse<String> answer = exchange(put, BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("The store did not take " + name + ": " + answer.statusCode());
    }
    Files.delete(file);
  }

  @Override
  public InputStream open(String name) throws IOException {
    HttpRequest get = request(name, HttpMethod.GET).GET().timeout(PATIENCE).build();
    HttpResponse<InputStream> answer = exchange(get, BodyHandlers.ofInputStream());
    if (answer.statusCode() == OK) {
      return answer.body();
    }
    answer.body().close();
    if (answer.statusCode() == MISSING) {
      throw new NoSuchFileException(name);
    }
    throw new IOException("The store did not give " + name + ": " + answer.statusCode());
  }

  private HttpRequest.Builder request(String name, HttpMethod method) {
    String signed =
        client.url(bucket + folder + name).method(method).presignedUrl(1, TimeUnit.HOURS);
    return HttpRequest.newBuilder(URI.create(signed));
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler)
      throws IOException {
    try {
      return http.send(request, handler);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    var names = new ArrayList<String>();
    String next = "";
    do {
      XmlElement page = page(prefix, next);
      for (XmlElement each : page.childrenWithName("Contents")) {
        names.add(each.content("Key").substring(folder.length()));
      }
      next =
          page.childrenWithName("NextContinuationToken").stream()
              .map(XmlElement::content)
              .findFirst()
              .orElse("");
    } while (!next.isEmpty());
    return names.stream().sorted().toList();
  }

  private XmlElement page(String prefix, String next) throws IOException {
    Request request = client.url(bucket).query("list-type", "2").query("prefix", folder + prefix);
    try {
      return (next.isEmpty() ? request : request.query("continuation-token", next)).responseAsXml();
    } catch (RuntimeException problem) {
      throw new IOException("The store " + address + " does not answer as it should.", problem);
    }
  }

  @Override
  public void delete(String name) throws IOException {
    try {
      client.url(bucket + folder + name).method(HttpMethod.DELETE).execute();
    } catch (RuntimeException problem) {
      throw new IOException("The store did not remove " + name + ".", problem);
    }
  }

  @Override
  public String address() {
    return address;
  }
}
