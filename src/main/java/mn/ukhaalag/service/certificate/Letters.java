package mn.ukhaalag.service.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/// The letters of all certificates: DejaVu Serif, which knows all of Mongolian. To read them takes
/// longer than to lay out a page, so each set is read once and lent to one page at a time.
///
/// @param regular read from the beginning, and used by one thread at a time
record Letters(TrueTypeFont regular, TrueTypeFont bold) {

  private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";
  private static final Semaphore TURNS =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private static final Queue<Letters> FREE = new ConcurrentLinkedQueue<>();

  /// Does something with a set of letters; whoever comes while all are lent waits.
  static <T> T with(Function<Letters, T> deed) {
    TURNS.acquireUninterruptibly();
    Letters lent = FREE.poll();
    try {
      lent = lent == null ? read() : lent;
      T done = deed.apply(lent);
      FREE.add(lent);
      return done;
    } finally {
      TURNS.release();
    }
  }

  private static Letters read() {
    return new Letters(font("DejaVuSerif.ttf"), font("DejaVuSerif-Bold.ttf"));
  }

  private static TrueTypeFont font(String name) {
    try (InputStream content = new ClassPathResource(FOLDER + name).getInputStream()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(content));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
