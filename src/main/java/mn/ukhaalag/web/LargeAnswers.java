package mn.ukhaalag.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Lets only so many large answers of one kind be written at once: each holds a connection of the
/// database or a part of the memory for as long as somebody takes to read it, and slow readers
/// would soon hold all there is.
public final class LargeAnswers {

  private final Semaphore places;
  private final Duration patience;

  /// @param patience how long one more waits for its turn
  public LargeAnswers(int most, Duration patience) {
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  /// Writes one answer.
  public interface Writing {
    void write() throws IOException;
  }

  /// Writes it when there is room.
  ///
  /// @throws ResponseStatusException 429 if there is none in time
  public void write(Writing answer) throws IOException {
    if (!hasPlace()) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      answer.write();
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
