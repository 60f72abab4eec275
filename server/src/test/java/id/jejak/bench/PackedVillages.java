package id.jejak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/// The villages that the server brings along.
final class PackedVillages {
  private PackedVillages() {}

  /// Their codes, in order.
  static List<String> codes() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    new ClassPathResource("region/regions.tsv.gz").getInputStream()),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .filter(region -> region[2].equals("VILLAGE"))
          .map(region -> region[0])
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException("the packed regions cannot be read", missing);
    }
  }
}
