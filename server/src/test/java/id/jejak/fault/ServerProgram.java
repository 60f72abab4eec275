package id.jejak.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// How to start the server's own program from a test: packed as in production, with the classes
/// prepared ahead of time so that a start takes little.
public final class ServerProgram {
  private static final Path FOLDER = temporaryFolder();
  private static final Path AHEAD_OF_TIME = FOLDER.resolve("server.aot");
  private static final String CLASSES = File.separator + "classes";
  private static final String TEST_CLASSES = File.separator + "test-classes";

  // A server that lives for seconds: the second compiler would not pay.
  private static final List<String> SHORT_LIVED =
      List.of(
          "-Xms160m",
          "-Xmx512m",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:MetaspaceSize=128m");

  private ServerProgram() {}

  /// The command that runs `id.jejak.Jejak` with these arguments.
  static List<String> command(List<String> arguments) {
    var options = new ArrayList<>(SHORT_LIVED);
    if (Files.exists(AHEAD_OF_TIME)) {
      options.add("-XX:AOTCache=" + AHEAD_OF_TIME);
    }
    return command(options, productionPath(), "id.jejak.Jejak", arguments);
  }

  /// The same; when that process ends by itself, later ones start faster.
  static List<String> commandThatLearns(List<String> arguments) {
    var options = new ArrayList<>(SHORT_LIVED);
    options.add("-XX:AOTCacheOutput=" + AHEAD_OF_TIME);
    return command(options, productionPath(), "id.jejak.Jejak", arguments);
  }

  /// The command with the options of the `jejak` script, and those of `JEJAK_JAVA_OPTS` as there.
  static List<String> commandOfProduction(List<String> arguments) {
    var options = new ArrayList<>(List.of("-Xmx1g"));
    var more = System.getenv().getOrDefault("JEJAK_JAVA_OPTS", "").strip();
    if (!more.isEmpty()) {
      options.addAll(List.of(more.split("\\s+")));
    }
    return command(options, productionPath(), "id.jejak.Jejak", arguments);
  }

  /// The command that runs another main class, of the tests, beside the server's classes.
  static List<String> testCommand(Class<?> main, List<String> arguments) {
    return command(SHORT_LIVED, System.getProperty("java.class.path"), main.getName(), arguments);
  }

  private static List<String> command(
      List<String> options, String path, String main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", path, main));
    command.addAll(arguments);
    return command;
  }

  /// The server's classes as a jar, which alone can be prepared ahead of time, and its libraries.
  private static synchronized String productionPath() {
    var entries = System.getProperty("java.class.path").split(File.pathSeparator);
    var libraries =
        Arrays.stream(entries)
            .filter(entry -> !entry.endsWith(CLASSES) && !entry.endsWith(TEST_CLASSES))
            .toList();
    var classes =
        Arrays.stream(entries).filter(entry -> entry.endsWith(CLASSES)).findFirst().orElseThrow();
    var jar = FOLDER.resolve("jejak.jar");
    if (!Files.exists(jar)) {
      pack(Path.of(classes), jar);
    }
    return jar + File.pathSeparator + String.join(File.pathSeparator, libraries);
  }

  private static void pack(Path classes, Path jar) {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.isEmpty()) {
          // Folders too: the scan for components finds packages by them.
          out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
          if (Files.isRegularFile(file)) {
            Files.copy(file, out);
          }
          out.closeEntry();
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path temporaryFolder() {
    try {
      var folder = Files.createTempDirectory("jejak-program-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> DataFolders.delete(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
