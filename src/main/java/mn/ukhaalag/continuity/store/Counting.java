package mn.ukhaalag.continuity.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Counts the bytes that pass.
final class Counting extends FilterOutputStream {

  private long written;

  Counting(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    written++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    written += length;
  }

  long written() {
    return written;
  }
}
