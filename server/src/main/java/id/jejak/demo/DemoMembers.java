package id.jejak.demo;

import id.jejak.catalog.Field;
import id.jejak.officer.MemberFacts;
import id.jejak.region.Region;
import id.jejak.region.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What the Buku Daftar Anggota holds of a sample person. Her user name decides it, so that it is
/// the same after every start and leaves the rest of the sample data as it is.
final class DemoMembers {
  private static final List<String> BIRTH_PLACES =
      List.of("Labuha", "Ternate", "Tidore", "Tobelo", "Jailolo", "Sanana", "Ambon", "Buton");
  private static final List<String> EDUCATION =
      List.of("SMP", "SMA", "SMA", "SMA", "D3", "S1", "S1");
  private static final List<String> OCCUPATIONS =
      List.of(
          "Ibu rumah tangga",
          "Ibu rumah tangga",
          "Guru",
          "Bidan",
          "Petani",
          "Pedagang",
          "Perangkat desa");
  private static final List<String> MARITAL = List.of("KAWIN", "KAWIN", "KAWIN", "CERAI_MATI");
  private static final int SPREAD_OF_BIRTHS_DAYS = 9_000;
  private static final int SPREAD_OF_JOINING_DAYS = 1_500;
  private static final int NUMBERS = 10_000;

  private DemoMembers() {}

  static MemberFacts of(String name, String username, Region team, @Nullable Field field) {
    var random = new Random(username.hashCode());
    var born = LocalDate.of(1972, 1, 1).plusDays(random.nextInt(SPREAD_OF_BIRTHS_DAYS));
    var joined = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(SPREAD_OF_JOINING_DAYS));
    return new MemberFacts(
        name,
        "%s/%03d".formatted(team.code(), 1 + random.nextInt(90)),
        joined,
        "P",
        pick(BIRTH_PLACES, random),
        born,
        pick(MARITAL, random),
        address(team, random),
        pick(EDUCATION, random),
        pick(OCCUPATIONS, random),
        // Numbers that nobody has: no network gives out 0800-00.
        "0800-00%02d-%04d".formatted(random.nextInt(100), random.nextInt(NUMBERS)),
        random.nextBoolean(),
        cadre(field),
        "Pelatihan kader TP PKK " + (joined.getYear() + 1));
  }

  private static String address(Region team, Random random) {
    var lane = "RT %02d/RW %02d".formatted(1 + random.nextInt(6), 1 + random.nextInt(3));
    return team.tier() == Tier.VILLAGE
        ? lane + ", Desa " + team.name()
        : "Jalan Karet Putih " + (1 + random.nextInt(90)) + ", Labuha";
  }

  private static String cadre(@Nullable Field field) {
    return switch (field) {
      case POKJA_I -> "Kader PAAR";
      case POKJA_II -> "Kader PAUD";
      case POKJA_III -> "Kader pangan lestari";
      case POKJA_IV -> "Kader Posyandu";
      case SEKRETARIAT -> "Kader dasawisma";
      case null -> "Kader dasawisma";
    };
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
