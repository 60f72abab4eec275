package id.jejak.access;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How long the question whether somebody may do something takes by itself.
public final class AccessCost {
  private static final int ROUNDS = 5_000_000;

  private AccessCost() {}

  /// Nanoseconds of one question to an officer who holds so many offices, the last of which allows
  /// it.
  public static double nanos(int offices) {
    var access = new Access(new AccessSettings(RegionCode.NATION));
    var where = RegionCode.valueOf("82.04.08.2001");
    var user = new CurrentUser(UUID.randomUUID(), "Ny. Ani", "ani", grants(offices, where));
    ask(access, user, where);
    var started = System.nanoTime();
    ask(access, user, where);
    return (System.nanoTime() - started) / (double) ROUNDS;
  }

  private static void ask(Access access, CurrentUser user, RegionCode where) {
    for (var i = 0; i < ROUNDS; i++) {
      access.require(user, Permission.WRITE_ACTIVITY, where, Field.POKJA_II);
    }
  }

  private static List<Grant> grants(int offices, RegionCode where) {
    var grants = new ArrayList<Grant>();
    for (var i = 1; i <= offices; i++) {
      var team = i == offices ? where : RegionCode.valueOf("82.04.09.%04d".formatted(2000 + i));
      grants.add(
          new Grant(
              Role.SEKRETARIS,
              null,
              i,
              team,
              "Desa",
              "DESA",
              ZoneId.of("Asia/Jayapura"),
              LocalDate.of(2020, 1, 1),
              null));
    }
    return grants;
  }
}
