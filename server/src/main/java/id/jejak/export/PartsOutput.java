package id.jejak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/// Keeps what is written in pieces of one size, the last one when it is closed.
final class PartsOutput extends OutputStream {
  static final int PART = 1 << 20; // bytes

  /// The order was deleted while its file was being made, or another began it anew.
  static final class OrderGone extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ExportPartStore store;
  private final UUID order;
  private final UUID maker;
  private final byte[] part = new byte[PART];
  private int filled;
  private int number;
  private long rows;
  private boolean closed;

  PartsOutput(ExportPartStore store, UUID order, UUID maker) {
    this.store = store;
    this.order = order;
    this.maker = maker;
  }

  /// How many rows have been written, for who waits.
  void countRow() {
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void write(int sign) throws IOException {
    write(new byte[] {(byte) sign}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    var at = from;
    var left = length;
    while (left > 0) {
      var more = Math.min(left, PART - filled);
      System.arraycopy(bytes, at, part, filled, more);
      filled += more;
      at += more;
      left -= more;
      if (filled == PART) {
        keep();
      }
    }
  }

  private void keep() throws IOException {
    if (!store.add(order, maker, number, Arrays.copyOf(part, filled), rows)) {
      throw new OrderGone();
    }
    number++;
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      keep();
    }
  }
}
