package id.jejak;

import id.jejak.database.RunningServer;
import id.jejak.serving.CheckCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The server. `./jejak` starts it; the first argument names the command: `serve`, `demo` or
/// `check`.
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
      case "check" -> System.exit(check(settings));
      default -> {
        System.err.println("Unknown command " + command + "; known: serve, demo, check.");
        System.exit(2);
      }
    }
  }

  private static int check(List<String> settings) {
    var data =
        settings.stream()
            .filter(setting -> setting.startsWith(DATA))
            .map(setting -> Path.of(setting.substring(DATA.length())))
            .findFirst();
    var whole = new ArrayList<>(settings);
    data.map(RunningServer::settings).ifPresent(whole::addAll);
    whole.add("--server.port=-1"); // answers nobody
    try (var context = SpringApplication.run(Jejak.class, whole.toArray(String[]::new))) {
      context.getBean(CheckCommand.class).run(System.out);
      return SpringApplication.exit(context);
    }
  }
}
