package id.jejak.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/// For programs: each row as one JSON document on a line of its own.
final class JsonLines<T> implements TableWriter<T> {
  private final OutputStream out;
  private final JsonMapper json;

  JsonLines(OutputStream out, JsonMapper json) {
    this.out = new BufferedOutputStream(out);
    this.json = json;
  }

  @Override
  public void add(T row) throws IOException {
    out.write(json.writeValueAsBytes(row));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
