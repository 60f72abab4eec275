package id.jejak.export;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a file piece by piece; skipping reads nothing.
final class PartsInput extends InputStream {
  private final ExportPartStore store;
  private final UUID order;
  private final long length;
  private long position;
  private int number = -1;
  private byte @Nullable [] part;

  PartsInput(ExportPartStore store, UUID order, long length) {
    this.store = store;
    this.order = order;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (position >= length) {
      return -1;
    }
    var bytes = partAt(position);
    var within = (int) (position % PartsOutput.PART);
    var more = Math.min(most, bytes.length - within);
    System.arraycopy(bytes, within, into, from, more);
    position += more;
    return more;
  }

  @Override
  public long skip(long bytes) {
    var skipped = Math.clamp(bytes, 0, length - position);
    position += skipped;
    return skipped;
  }

  private byte[] partAt(long at) throws IOException {
    var wanted = Math.toIntExact(at / PartsOutput.PART);
    var bytes = part;
    if (bytes == null || wanted != number) {
      bytes =
          store
              .find(order, wanted)
              .orElseThrow(() -> new FileNotFoundException("deleted while it was being fetched"));
      part = bytes;
      number = wanted;
    }
    return bytes;
  }
}
