package id.jejak.demo;

import id.jejak.access.Role;
import id.jejak.account.Accounts;
import id.jejak.catalog.Field;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Gives every team of the kabupaten its officers, with the user names `<code>-<office>`.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoPeople {
  static final RegionCode KABUPATEN = RegionCode.valueOf("82.04");
  static final String PASSWORD = "jejak-demo";
  private static final LocalDate SINCE = LocalDate.of(2025, 3, 1);
  private static final List<String> FIRST =
      List.of(
          "Aisyah",
          "Nurhayati",
          "Fatmawati",
          "Rosmina",
          "Sartika",
          "Hadija",
          "Marlina",
          "Yuliana",
          "Nursia",
          "Salma",
          "Rahmatia",
          "Ernawati",
          "Jumiati",
          "Suryani",
          "Halima",
          "Wa Ode Rina",
          "Maryam",
          "Sofia",
          "Asriani",
          "Hasna",
          "Ramla",
          "Dahlia",
          "Martina",
          "Yohana",
          "Sitti");
  private static final List<String> LAST =
      List.of(
          "Abdullah",
          "Kasuba",
          "Usman",
          "Hi. Djafar",
          "Muhammad",
          "La Ode",
          "Saleh",
          "Umar",
          "Hamzah",
          "Basri",
          "Ismail",
          "Tjan",
          "Samad",
          "Albaar",
          "Latif",
          "Mahmud",
          "Rajab",
          "Soleman");

  private final Regions regions;
  private final Officers officers;
  private final Accounts accounts;

  DemoPeople(Regions regions, Officers officers, Accounts accounts) {
    this.regions = regions;
    this.officers = officers;
    this.accounts = accounts;
  }

  private record Office(String suffix, Role role, @Nullable Field field) {}

  private static final List<Office> OFFICES =
      List.of(
          new Office("ketua", Role.KETUA, null),
          new Office("sekretaris", Role.SEKRETARIS, null),
          new Office("pokja1", Role.KETUA_POKJA, Field.POKJA_I),
          new Office("pokja2", Role.KETUA_POKJA, Field.POKJA_II),
          new Office("pokja3", Role.KETUA_POKJA, Field.POKJA_III),
          new Office("pokja4", Role.KETUA_POKJA, Field.POKJA_IV));

  /// The team of the kabupaten, then those of its kecamatan, then those of its villages.
  List<Region> teams() {
    var districts = regions.children(KABUPATEN);
    var teams = new ArrayList<Region>();
    teams.add(regions.get(KABUPATEN));
    teams.addAll(districts);
    districts.forEach(district -> teams.addAll(regions.children(district.code())));
    return teams;
  }

  void appoint(Random random) {
    // One hash for all: these accounts share their published password.
    var hash = accounts.hash(PASSWORD);
    appoint(regions.get(KABUPATEN), new Office("operator", Role.OPERATOR, null), hash, random);
    teams().forEach(team -> appoint(team, hash, random));
  }

  private void appoint(Region team, String hash, Random random) {
    OFFICES.forEach(office -> appoint(team, office, hash, random));
  }

  private void appoint(Region team, Office office, String hash, Random random) {
    var name = "Ny. " + pick(FIRST, random) + " " + pick(LAST, random);
    var username = team.code() + "-" + office.suffix();
    var person = DemoMembers.of(name, username, team, office.field());
    var appointment = new Appointment(team.code(), office.role(), office.field(), SINCE);
    accounts.create(officers.appoint(person, appointment), username, hash);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
