package id.jejak.serving;

import id.jejak.shape.ImportResult;
import id.jejak.shape.ShapeImports;
import id.jejak.shared.OpenToAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// `./jejak map --boundaries=FILE --coordinates=FILE`: outlines as GeoJSON and points as CSV.
@Component
@OpenToAll("called by the command line, not for a request")
public class MapCommand {
  private final ShapeImports imports;

  MapCommand(ShapeImports imports) {
    this.imports = imports;
  }

  public void boundaries(Path file, PrintStream out) {
    print(read(file, imports::importBoundaries), out);
  }

  public void coordinates(Path file, PrintStream out) {
    print(read(file, imports::importCoordinates), out);
  }

  private static ImportResult read(Path file, Function<InputStream, ImportResult> work) {
    try (var bytes = Files.newInputStream(file)) {
      return work.apply(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void print(ImportResult result, PrintStream out) {
    out.printf("%d taken, %d not taken.%n", result.taken(), result.bad());
    result.rows().forEach(row -> out.printf("%d %s: %s%n", row.number(), row.code(), row.reason()));
  }
}
