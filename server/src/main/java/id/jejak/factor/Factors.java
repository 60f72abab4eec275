package id.jejak.factor;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.access.ProvenUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second factor of officers: set up with an authenticator app, asked for after the password,
/// and taken away by who can show it.
@Component
public class Factors {
  private static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(10);
  private static final int MOST_FAILURES = 8;
  private static final int SECRET_BYTES = 20;
  private final FactorStore store;
  private final FactorKey key;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Factors(FactorStore store, FactorKey key, Access access, Audit audit, InstantSource clock) {
    this.store = store;
    this.key = key;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// What she sees of her own. `requiredFrom` is the day on which operators need one, null while
  /// nobody asks it; `due` says that she is one of them, has none, and the day has come.
  record FactorStanding(
      boolean set,
      int recoveryCodes,
      @Nullable LocalDate requiredFrom,
      boolean due,
      boolean maySetRule) {}

  /// What an authenticator app is told, once: as text to type, and as the address of its QR code.
  record FactorBeginning(String secret, String address) {}

  @OpenToAll("every officer sees her own")
  FactorStanding standing(CurrentUser user) {
    var set = store.isSet(user.officer());
    return new FactorStanding(
        set,
        store.countCodes(user.officer()),
        store.requiredFrom().orElse(null),
        isDue(user),
        access.allowsRegion(user, Permission.ADMINISTER, access.top()));
  }

  /// Whether the top team asks a second factor of her today and she has none.
  @OpenToAll("asked with every request of an operator, to know what she may do")
  public boolean isDue(CurrentUser user) {
    return isRequired(user) && !store.isSet(user.officer());
  }

  private boolean isRequired(CurrentUser user) {
    if (!user.permissions().contains(Permission.ADMINISTER)) {
      return false;
    }
    var today = LocalDate.ofInstant(clock.instant(), user.mainGrant().zone());
    return store.requiredFrom().filter(day -> !day.isAfter(today)).isPresent();
  }

  @OpenToAll("called when the password was right, to know whether more is asked")
  public boolean isSet(UUID officer) {
    return store.isSet(officer);
  }

  /// A new secret, which counts once a code of it is shown; 409 when there is a factor already.
  @OpenToAll("every officer may set up her own")
  @Transactional
  FactorBeginning begin(ProvenUser she) {
    var user = she.user();
    var secret = FactorKey.random(SECRET_BYTES);
    if (!store.begin(user.officer(), key.seal(secret, user.officer()))) {
      throw new Problem(FactorProblem.FACTOR_SET);
    }
    var text = Base32.of(secret);
    return new FactorBeginning(
        text,
        "otpauth://totp/Jejak%%20PKK:%s?secret=%s&issuer=Jejak%%20PKK"
            .formatted(user.username(), text));
  }

  /// From now on it is asked after the password. The codes are shown this once.
  @OpenToAll("every officer may set up her own")
  @Transactional
  List<String> confirm(ProvenUser she, String code) {
    var user = she.user();
    var row = store.lock(user.officer()).orElseThrow(Problem::notFound);
    if (row.setAt() != null) {
      throw new Problem(FactorProblem.FACTOR_SET);
    }
    var now = clock.instant();
    var step =
        Totp.step(key.open(row.sealedSecret(), user.officer()), code, now, 0)
            .orElseThrow(() -> new Problem(FactorProblem.WRONG_CODE));
    store.set(user.officer(), step, now);
    record(user, AuditedAct.SECOND_FACTOR_SET);
    return newCodes(user.officer());
  }

  /// New recovery codes; the old ones are worth nothing.
  @OpenToAll("every officer may renew her own, with a code")
  @Transactional(noRollbackFor = Problem.class)
  List<String> renewCodes(ProvenUser she, String code) {
    var user = she.user();
    check(user.officer(), code);
    return newCodes(user.officer());
  }

  /// Does without it from now on; 409 for an operator of whom it is asked.
  @OpenToAll("every officer may take away her own, with a code")
  @Transactional(noRollbackFor = Problem.class)
  void remove(ProvenUser she, String code) {
    var user = she.user();
    check(user.officer(), code);
    if (isRequired(user)) {
      throw new Problem(FactorProblem.FACTOR_NEEDED_BY_RULE);
    }
    store.delete(user.officer());
    record(user, AuditedAct.SECOND_FACTOR_REMOVED);
  }

  /// Takes it away from an officer whose way in is reset. The act itself is in the log already.
  @OpenToAll("called after the operator's permission was asked, within her act's transaction")
  public void forget(UUID officer) {
    store.delete(officer);
  }

  /// A code of her app or one of her recovery codes, each of which counts once; 422 for a wrong
  /// one, 429 after too many.
  @OpenToAll("the code is the proof")
  @Transactional(noRollbackFor = Problem.class)
  public void check(UUID officer, String code) {
    var row =
        store
            .lock(officer)
            .filter(found -> found.setAt() != null)
            .orElseThrow(() -> new Problem(FactorProblem.WRONG_CODE));
    var now = clock.instant();
    var since = now.minus(FAILURES_COUNT_FOR);
    if (row.failures() >= MOST_FAILURES && isAfter(row.failedAt(), since)) {
      throw new Problem(
          FactorProblem.TOO_MANY_CODES,
          Map.of("retryAfterSeconds", FAILURES_COUNT_FOR.toSeconds()));
    }
    var digits = code.replaceAll("\\s", "");
    if (digits.length() == Totp.DIGITS) {
      var secret = key.open(row.sealedSecret(), officer);
      var step = Totp.step(secret, digits, now, row.lastStep());
      if (step.isPresent()) {
        store.used(officer, step.get());
        return;
      }
    } else if (store.useCode(officer, RecoveryCodes.hash(code))) {
      store.used(officer, row.lastStep());
      return;
    }
    store.failed(officer, now, since);
    throw new Problem(FactorProblem.WRONG_CODE);
  }

  /// From this day on operators need one; null asks it of nobody.
  @Transactional
  FactorStanding require(CurrentUser user, @Nullable LocalDate day) {
    if (!access.allowsRegion(user, Permission.ADMINISTER, access.top())) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    if (!store.requiredFrom().equals(Optional.ofNullable(day))) {
      store.require(day);
      audit.record(
          user,
          new Act(
              AuditedAct.SECOND_FACTOR_REQUIRED,
              access.top(),
              access.top().value(),
              "Verifikasi dua langkah",
              Map.of("from", day == null ? "" : day.toString())));
    }
    return standing(user);
  }

  private List<String> newCodes(UUID officer) {
    var codes = RecoveryCodes.random();
    store.replaceCodes(officer, codes.stream().map(RecoveryCodes::hash).toList());
    return codes;
  }

  private void record(CurrentUser user, AuditedAct kind) {
    audit.record(
        user,
        new Act(
            kind,
            user.mainGrant().region(),
            user.officer().toString(),
            user.name(),
            Map.of("username", user.username())));
  }

  private static boolean isAfter(@Nullable Instant instant, Instant since) {
    return instant != null && instant.isAfter(since);
  }
}
