package id.jejak.fault;

import id.jejak.Jejak;
import id.jejak.access.Role;
import id.jejak.account.Accounts;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/// Gives a new data folder its officers: one argument `--office=<region>/<ROLE>` each; the user
/// name is `<region>-<role>`.
public final class Seeding {
  public static final String PASSWORD = "sandi-uji";
  private static final String OFFICE = "--office=";

  private Seeding() {}

  public static void main(String[] arguments) {
    try (var context = SpringApplication.run(Jejak.class, arguments)) {
      var officers = context.getBean(Officers.class);
      var accounts = context.getBean(Accounts.class);
      var hash = accounts.hash(PASSWORD);
      Arrays.stream(arguments)
          .filter(argument -> argument.startsWith(OFFICE))
          .map(argument -> argument.substring(OFFICE.length()).split("/"))
          .forEach(office -> {
            var role = Role.valueOf(office[1]);
            var appointment =
                new Appointment(
                    RegionCode.valueOf(office[0]), role, null, LocalDate.of(2020, 1, 1));
            var officer = officers.appoint("Ibu " + office[0], appointment);
            accounts.create(officer, office[0] + "-" + role, hash);
          });
    }
  }
}
