package id.jejak.demo;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.account.OfficerAccounts;
import id.jejak.catalog.Field;
import id.jejak.officer.Office;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.officer.Offices;
import id.jejak.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// People come and go: offices that ended or begin next month, members without an account, a phone
/// that was lost.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoTurnover {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
  private static final RegionCode BACAN = RegionCode.valueOf("82.04.08");
  private static final RegionCode LABUHA = RegionCode.valueOf("82.04.08.2001");
  private static final LocalDate LAST_TERM = LocalDate.of(2020, 2, 10);
  private static final LocalDate THIS_TERM = LocalDate.of(2025, 3, 1);
  private static final String OLD_DECREE = "411.4/017/TP-PKK/2020";

  private final Officers officers;
  private final Offices offices;
  private final OfficerAccounts accounts;
  private final DemoClock clock;

  DemoTurnover(Officers officers, Offices offices, OfficerAccounts accounts, DemoClock clock) {
    this.officers = officers;
    this.offices = offices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// `users` by their user names; the operator of the kabupaten has written it all down.
  void tell(Map<String, CurrentUser> users, Instant now) {
    var random = new Random(1);
    var operator = users.get(DemoPeople.KABUPATEN + "-operator");
    var today = LocalDate.ofInstant(now, ZONE);
    clock.standAt(now.minus(Duration.ofDays(6)));
    join("Ny. Hj. Siti Nurjannah Abdul Gani Kasuba-Albaar, S.Sos., M.Si.", Role.WAKIL, null);
    join("Ny. Wa Ode Hadijatunnisa La Ode Muhammad", Role.BENDAHARA, null);
    join("Ny. Rosmina Tjan", Role.ANGGOTA_POKJA, Field.POKJA_II);
    join("Ny. Jumiati Samad", Role.ANGGOTA_POKJA, Field.POKJA_IV);
    var chair = users.get(LABUHA + "-ketua").officer();
    offices.give(operator, chair, id(random), past(LABUHA, Role.KETUA_POKJA, Field.POKJA_III));
    var secretary = users.get(BACAN + "-sekretaris").officer();
    offices.give(operator, secretary, id(random), past(LABUHA, Role.SEKRETARIS, null));
    offices.give(
        operator,
        secretary,
        id(random),
        new Office(
            BACAN,
            Role.OPERATOR,
            null,
            today.plusMonths(1).withDayOfMonth(1),
            null,
            "411.4/093/TP-PKK/2026",
            today.minusDays(9)));
    leave(operator, "Ny. Maryam Hi. Rajab", random);
    clock.standAt(now.minus(Duration.ofDays(2)));
    var lost = users.get(LABUHA + "-pokja4").officer();
    accounts.lock(operator, lost, "HP hilang di kapal");
    clock.standAt(now);
  }

  private void join(String name, Role role, @Nullable Field field) {
    officers.appoint(name, new Appointment(DemoPeople.KABUPATEN, role, field, THIS_TERM));
  }

  private void leave(CurrentUser operator, String name, Random random) {
    var officer = id(random);
    officers.addNamed(operator, officer, name, LABUHA);
    offices.give(operator, officer, id(random), past(LABUHA, Role.BENDAHARA, null));
  }

  private static Office past(RegionCode team, Role role, @Nullable Field field) {
    return new Office(
        team, role, field, LAST_TERM, THIS_TERM.minusDays(1), OLD_DECREE, LAST_TERM.minusDays(12));
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
