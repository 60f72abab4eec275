package id.jejak.serving;

import id.jejak.renewal.Renewal;
import id.jejak.renewal.Renewals;
import id.jejak.shared.OpenToAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/// `./jejak regions --package=DIR|FILE`: compares the tree with a newer idn-area-data and prints
/// what differs; the operator of the top team takes it over, with its day, on her screen.
@Component
@OpenToAll("called by the command line, not for a request")
public class RegionsCommand {
  private static final List<String> FILES =
      List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");
  private final Renewals renewals;

  RegionsCommand(Renewals renewals) {
    this.renewals = renewals;
  }

  /// A folder is the unpacked package, a file a CSV (also compressed) with the columns code and
  /// name.
  public void run(Path source, PrintStream out) {
    var opened = new ArrayList<InputStream>();
    try {
      for (var file : files(source)) {
        opened.add(open(file));
      }
      print(renewals.compare(opened), out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      opened.forEach(RegionsCommand::close);
    }
  }

  private static List<Path> files(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    var data = Files.isDirectory(source.resolve("data")) ? source.resolve("data") : source;
    return FILES.stream().map(data::resolve).toList();
  }

  private static InputStream open(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void print(Renewal first, PrintStream out) {
    var counts = first.counts();
    out.printf(
        "%d regions read; %d new, %d renumbered, %d renamed, %d gone.%n",
        first.rows(), counts.added(), counts.renumbered(), counts.renamed(), counts.gone());
    for (var page = first; ; page = renewals.page(page.id(), page.next())) {
      for (var one : page.items()) {
        out.printf(
            "%-8s %-13s %-13s %s%n",
            one.kind(),
            one.code() == null ? "" : one.code(),
            one.newCode() == null ? "" : one.newCode(),
            one.name() == null
                ? one.oldName()
                : one.oldName() == null ? one.name() : one.oldName() + " -> " + one.name());
      }
      if (page.next() == null) {
        return;
      }
    }
  }
}
