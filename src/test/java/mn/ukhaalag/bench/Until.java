package mn.ukhaalag.bench;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/// A client that opens the board of all organisations until something has ended.
final class Until implements Load.Client {

  private final Wire wire;
  private final byte[] request;
  private final BooleanSupplier isOver;

  Until(int port, Account.Session session, BooleanSupplier isOver) {
    this.wire = new Wire(port);
    this.request = Requests.page("/work/evaluation", session.cookies());
    this.isOver = isOver;
  }

  @Override
  public void call() throws IOException {
    String head = wire.send(request);
    if (Wire.status(head) != 200) {
      throw new IllegalStateException("The office answered:\n" + head);
    }
  }

  @Override
  public boolean isOver() {
    return isOver.getAsBoolean();
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
