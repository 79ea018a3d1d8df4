package mn.ukhaalag.ledger.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mn.ukhaalag.ledger.log.Hashes;
import mn.ukhaalag.ledger.log.TileSource;

/// The log as it was published: at an address, or copied into a folder.
final class PublishedCopy implements TileSource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String place;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// @param place an address that ends before `/checkpoint`, or a folder that holds `checkpoint`
  PublishedCopy(String place) {
    this.place = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
  }

  /// The signed head of the copy.
  String checkpoint() {
    return new String(read("checkpoint"), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] tile(int level, long number, int width) {
    String path = "tile/" + level + "/" + written(number);
    byte[] hashes = read(width == WIDTH ? path : path + ".p/" + width);
    if (hashes.length != width * Hashes.LENGTH) {
      throw new IllegalStateException("Tile " + path + " of the copy is not whole");
    }
    return hashes;
  }

  /// Three digits a step, all but the last marked with an x.
  static String written(long number) {
    String last = "%03d".formatted(number % 1000);
    return number < 1000 ? last : marked(number / 1000) + "/" + last;
  }

  private static String marked(long number) {
    String last = "x%03d".formatted(number % 1000);
    return number < 1000 ? last : marked(number / 1000) + "/" + last;
  }

  private byte[] read(String path) {
    try {
      return place.startsWith("http") ? fetched(path) : Files.readAllBytes(Path.of(place, path));
    } catch (IOException problem) {
      throw new IllegalStateException(
          "The copy at " + place + " cannot be read: " + problem, problem);
    }
  }

  private byte[] fetched(String path) throws IOException {
    try {
      var request = HttpRequest.newBuilder(URI.create(place + "/" + path)).timeout(PATIENCE);
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
