package mn.ukhaalag.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks other systems, and waits only so long for the whole of the answer. The limit of a request
/// itself ends when the head of the answer has come, and whoever is asked may never send the rest.
public final class Outgoing {

  private Outgoing() {}

  /// Sends a request.
  ///
  /// @param patience from the first byte sent to the last one heard
  /// @throws HttpTimeoutException if it takes longer; then it is broken off
  public static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, BodyHandler<T> handler, Duration patience)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("no whole answer within " + patience);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IOException(failed.getCause());
    } finally {
      // What is over already stays as it is.
      answer.cancel(true);
    }
  }
}
