package id.jejak;

import id.jejak.database.RunningServer;
import id.jejak.serving.CheckCommand;
import id.jejak.serving.MapCommand;
import id.jejak.serving.RegionsCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/// The server. `./jejak` starts it; the first argument names the command: `serve`, `demo` or
/// `check`, `regions`, `map`.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Jejak PKK", sharedModules = "shared")
public class Jejak {
  private static final String DATA = "--jejak.data=";
  private static final String TOP = "--jejak.top-region=";

  public static void main(String[] arguments) {
    var command = arguments.length == 0 || arguments[0].startsWith("--") ? "serve" : arguments[0];
    var settings = new ArrayList<>(List.of("--jejak.command=" + command));
    Arrays.stream(arguments).filter(argument -> argument.startsWith("--")).forEach(settings::add);
    if (command.equals("demo") && settings.stream().noneMatch(given -> given.startsWith(TOP))) {
      settings.add(TOP + "82.04");
    }
    switch (command) {
      case "serve", "demo" -> SpringApplication.run(Jejak.class, settings.toArray(String[]::new));
      case "check" -> System.exit(work(settings, Jejak::check));
      case "regions" -> System.exit(work(settings, regions(arguments)));
      case "map" -> System.exit(work(settings, map(arguments)));
      default -> {
        System.err.println(
            "Unknown command " + command + "; known: serve, demo, check, regions, map.");
        System.exit(2);
      }
    }
  }

  private static void check(ConfigurableApplicationContext context) {
    context.getBean(CheckCommand.class).run(System.out);
  }

  private static Consumer<ConfigurableApplicationContext> regions(String[] arguments) {
    var source =
        file(arguments, "--package=")
            .orElseThrow(() -> new IllegalArgumentException("--package=DIR|FILE"));
    return context -> context.getBean(RegionsCommand.class).run(source, System.out);
  }

  private static Consumer<ConfigurableApplicationContext> map(String[] arguments) {
    return context -> {
      var command = context.getBean(MapCommand.class);
      file(arguments, "--boundaries=").ifPresent(file -> command.boundaries(file, System.out));
      file(arguments, "--coordinates=").ifPresent(file -> command.coordinates(file, System.out));
    };
  }

  private static Optional<Path> file(String[] arguments, String name) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(name))
        .map(argument -> Path.of(argument.substring(name.length())))
        .findFirst();
  }

  // Beside a running server, or alone.
  private static int work(List<String> settings, Consumer<ConfigurableApplicationContext> command) {
    var data =
        settings.stream()
            .filter(setting -> setting.startsWith(DATA))
            .map(setting -> Path.of(setting.substring(DATA.length())))
            .findFirst();
    var whole = new ArrayList<>(settings);
    data.map(RunningServer::settings).ifPresent(whole::addAll);
    whole.add("--server.port=-1"); // answers nobody
    try (var context = SpringApplication.run(Jejak.class, whole.toArray(String[]::new))) {
      command.accept(context);
      return SpringApplication.exit(context);
    }
  }
}
