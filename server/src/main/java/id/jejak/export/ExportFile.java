package id.jejak.export;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/// A finished file; it never changes, so a fetch that was cut goes on where it ended.
final class ExportFile extends AbstractResource {
  private final Export export;
  private final ExportPartStore parts;

  ExportFile(Export export, ExportPartStore parts) {
    this.export = export;
    this.parts = parts;
  }

  Export export() {
    return export;
  }

  @Override
  public String getDescription() {
    return "export " + export.id();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public String getFilename() {
    return export.fileName();
  }

  @Override
  public long contentLength() {
    return export.bytes();
  }

  @Override
  public InputStream getInputStream() {
    return new PartsInput(parts, export.id(), export.bytes());
  }
}
