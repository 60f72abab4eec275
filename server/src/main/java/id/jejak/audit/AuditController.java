package id.jejak.audit;

import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {
  private static final int MOST = 200;
  private static final int LONGEST_SEARCH = 100;
  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2200, 1, 1);
  private final AuditLog log;
  private final RegionTree tree;

  AuditController(AuditLog log, RegionTree tree) {
    this.log = log;
    this.tree = tree;
  }

  @GetMapping
  AuditPage list(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable AuditedAct kind,
      @RequestParam(required = false) @Nullable UUID officer,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "Antara 1 dan 200 tindakan sekaligus.");
    }
    var query =
        new AuditQuery(
            region.isEmpty() ? home(user) : tree.now(RegionCode.valueOf(region)),
            pattern(q),
            kind,
            officer,
            day("from", from),
            day("to", to),
            mark(after),
            limit);
    return log.list(user, query);
  }

  // Where she is operator, which need not be her first office.
  private static RegionCode home(CurrentUser user) {
    return user.grants().stream()
        .filter(grant -> grant.role().permissions().contains(Permission.ADMINISTER))
        .findFirst()
        .orElseGet(user::mainGrant)
        .region();
  }

  private static @Nullable LocalDate day(String name, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(OLDEST) || day.isAfter(NEWEST))) {
      throw Problem.invalid(name, "Tanggal ini tidak mungkin.");
    }
    return day;
  }

  private static @Nullable String pattern(String words) {
    if (words.length() > LONGEST_SEARCH) {
      throw Problem.invalid("q", "Tulis nama saja, paling panjang 100 huruf.");
    }
    var clean = words.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    return clean.isEmpty() ? null : "%" + clean.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static long mark(String after) {
    try {
      return after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
    } catch (NumberFormatException noMark) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
  }
}
