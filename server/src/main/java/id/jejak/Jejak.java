package id.jejak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The server. `./jejak` starts it; the first argument names the command.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Jejak PKK", sharedModules = "shared")
public class Jejak {
  public static void main(String[] arguments) {
    SpringApplication.run(Jejak.class, arguments);
  }
}
