package id.jejak.export;

import java.io.Closeable;
import java.io.IOException;

/// A file that is being written, row after row; whole once it is closed.
interface TableWriter<T> extends Closeable {
  void add(T row) throws IOException;
}
