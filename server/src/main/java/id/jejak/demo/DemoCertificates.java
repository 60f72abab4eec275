package id.jejak.demo;

import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.practice.Certificates;
import id.jejak.practice.Finish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Some officers have practised, some have not: as a kecamatan finds it two weeks after the start.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoCertificates {
  private static final int PERCENT = 45;
  private static final int DAYS = 14;
  private static final int ALONE_PERCENT = 70;
  private static final int EXERCISES = 6;
  private final Certificates certificates;
  private final DemoClock clock;

  DemoCertificates(Certificates certificates, DemoClock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  void give(Collection<CurrentUser> users, Instant now, Random random) {
    users.stream()
        .filter(user -> user.permissions().contains(Permission.WRITE_ACTIVITY))
        // The accounts that the welcome names begin without, so that whoever tries one can
        // practise.
        .filter(user -> !user.username().endsWith("-sekretaris"))
        .sorted(Comparator.comparing(CurrentUser::username))
        .filter(user -> random.nextInt(100) < PERCENT)
        .forEach(user -> finish(user, now, random));
  }

  private void finish(CurrentUser user, Instant now, Random random) {
    var at = now.minus(Duration.ofDays(1 + random.nextInt(DAYS)));
    clock.standAt(at);
    var stars = Stream.generate(() -> stars(random)).limit(EXERCISES).toList();
    var day = LocalDate.ofInstant(at, user.mainGrant().zone());
    certificates.keep(user, new Finish(day, stars));
  }

  private static Integer stars(Random random) {
    return random.nextInt(100) < ALONE_PERCENT ? 2 : 1;
  }
}
