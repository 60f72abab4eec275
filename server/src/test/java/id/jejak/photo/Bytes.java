package id.jejak.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes in the order of files.
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes add(byte[] bytes) {
    return add(bytes, 0, bytes.length);
  }

  Bytes add(byte[] bytes, int from, int count) {
    out.write(bytes, from, count);
    return this;
  }

  Bytes int16(int value) {
    out.write(value >> 8);
    out.write(value);
    return this;
  }

  Bytes int32(int value) {
    return int16(value >>> 16).int16(value);
  }

  Bytes little24(int value) {
    out.write(value);
    out.write(value >> 8);
    out.write(value >> 16);
    return this;
  }

  Bytes little32(int value) {
    little24(value);
    out.write(value >> 24);
    return this;
  }

  Bytes segment(int marker, byte[] content) {
    return int16(0xFF00 | marker).int16(content.length + 2).add(content);
  }

  Bytes riff(String name, byte[] content) {
    add(name.getBytes(StandardCharsets.ISO_8859_1)).little32(content.length).add(content);
    return content.length % 2 == 0 ? this : add(new byte[1]);
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
