package mn.ukhaalag.petition.post;

import jakarta.mail.MessagingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A part of a mail on its way back to what it was. What is wrong with the mail comes out as
/// [Undecodable], apart from what may be wrong with the disk that it is brought to.
final class Decoding extends FilterInputStream {

  /// The mail says that it is written in a way in which it is not, or in one that nobody knows.
  static final class Undecodable extends IOException {

    private static final long serialVersionUID = 1L;

    private Undecodable(IOException cause) {
      super(cause);
    }
  }

  /// Something read from a mail.
  interface Work<T> {
    T done() throws IOException, MessagingException;
  }

  Decoding(InputStream encoded) {
    super(encoded);
  }

  /// What is read from a mail, or [Undecodable].
  static <T> T of(Work<T> work) throws Undecodable, MessagingException {
    try {
      return work.done();
    } catch (IOException wrong) {
      throw new Undecodable(wrong);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException wrong) {
      throw new Undecodable(wrong);
    }
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    try {
      return super.read(into, from, most);
    } catch (IOException wrong) {
      throw new Undecodable(wrong);
    }
  }
}
