package id.jejak.factor;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.passkey.PasskeyAnswer;
import id.jejak.passkey.PasskeyProblem;
import id.jejak.passkey.PasskeyQuestion;
import id.jejak.passkey.Passkeys;
import id.jejak.passkey.RelyingParty;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second factor of officers: an authenticator app, passkeys and spare codes, asked for after
/// the password, and taken away by who can show it.
@Component
public class Factors {
  private static final int SECRET_BYTES = 20;
  private final FactorStore store;
  private final FactorKey key;
  private final FactorTries tries;
  private final Passkeys passkeys;
  private final FactorRules rules;
  private final Audit audit;
  private final InstantSource clock;

  Factors(
      FactorStore store,
      FactorKey key,
      FactorTries tries,
      Passkeys passkeys,
      FactorRules rules,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.key = key;
    this.tries = tries;
    this.passkeys = passkeys;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /// What she sees of her own: whether she has any, and whether a code app is among it.
  /// `requiredFrom` is the day on which operators need one, null while nobody asks it; `due` says
  /// that she is one of them, has none, and the day has come.
  record FactorStanding(
      boolean set,
      boolean codeApp,
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
        store.isAppSet(user.officer()),
        store.countCodes(user.officer()),
        rules.requiredFrom().orElse(null),
        rules.isDue(user),
        rules.mayBeSetBy(user));
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

  /// From now on it is asked after the password; with her first second factor come spare codes,
  /// which are shown this once.
  @OpenToAll("every officer may set up her own")
  @Transactional
  List<String> confirm(ProvenUser she, String code) {
    var user = she.user();
    var row = store.lock(user.officer()).orElseThrow(Problem::notFound);
    if (row.setAt() != null) {
      throw new Problem(FactorProblem.FACTOR_SET);
    }
    var sealed = row.sealedSecret();
    if (sealed == null) {
      throw Problem.notFound();
    }
    var now = clock.instant();
    var step =
        Totp.step(key.open(sealed, user.officer()), code, now, 0)
            .orElseThrow(() -> new Problem(FactorProblem.WRONG_CODE));
    store.set(user.officer(), step, now);
    record(user, AuditedAct.SECOND_FACTOR_SET);
    return firstCodes(user.officer());
  }

  /// New recovery codes; the old ones are worth nothing.
  @OpenToAll("every officer may renew her own, with a code")
  @Transactional(noRollbackFor = Problem.class)
  List<String> renewCodes(ProvenUser she, String code) {
    var user = she.user();
    check(user.officer(), code);
    return newCodes(user.officer());
  }

  /// Does without the code app from now on; 409 for an operator who has nothing else and of whom it
  /// is asked.
  @OpenToAll("every officer may take away her own, with a code")
  @Transactional(noRollbackFor = Problem.class)
  void remove(ProvenUser she, String code) {
    var user = she.user();
    var row = tries.hold(user.officer(), FactorProblem.WRONG_CODE);
    if (row.setAt() == null) {
      throw new Problem(FactorProblem.WRONG_CODE);
    }
    if (passkeys.count(user.officer()) == 0) {
      removeLast(user, code);
    } else {
      check(user.officer(), code);
      store.removeApp(user.officer());
    }
    record(user, AuditedAct.SECOND_FACTOR_REMOVED);
  }

  /// The last of what she has goes with a code, and with it her spare codes.
  void removeLast(CurrentUser user, @Nullable String code) {
    if (code == null) {
      throw Problem.invalid("code", "Isi satu kode cadangan.");
    }
    check(user.officer(), code);
    if (rules.isRequired(user)) {
      throw new Problem(FactorProblem.FACTOR_NEEDED_BY_RULE);
    }
    store.delete(user.officer());
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
    var row = tries.hold(officer, FactorProblem.WRONG_CODE);
    var digits = code.replaceAll("\\s", "");
    if (digits.length() == Totp.DIGITS) {
      var step = step(row, officer, digits);
      if (step.isPresent()) {
        store.used(officer, step.get());
        return;
      }
    } else if (store.useCode(officer, RecoveryCodes.hash(code))) {
      store.used(officer, row.lastStep());
      return;
    }
    throw tries.failed(officer, FactorProblem.WRONG_CODE);
  }

  private Optional<Long> step(FactorStore.Row row, UUID officer, String digits) {
    var sealed = row.sealedSecret();
    return row.setAt() == null || sealed == null
        ? Optional.empty()
        : Totp.step(key.open(sealed, officer), digits, clock.instant(), row.lastStep());
  }

  /// What one of her passkeys has to sign in this session.
  @OpenToAll("called for a session that waits")
  public PasskeyQuestion askPasskey(UUID officer, UUID session, RelyingParty here) {
    return passkeys.ask(officer, session, here);
  }

  /// One of her passkeys; 422 when it is none of hers or signed something else, 409 when nothing
  /// was asked of it, 429 after too many wrong ones.
  @OpenToAll("the passkey is the proof")
  @Transactional(noRollbackFor = Problem.class)
  public void checkPasskey(
      UUID officer, UUID session, RelyingParty here, PasskeyAnswer.Signed answer) {
    var row = tries.hold(officer, PasskeyProblem.WRONG_PASSKEY);
    if (!passkeys.isRight(officer, session, here, answer)) {
      throw tries.failed(officer, PasskeyProblem.WRONG_PASSKEY);
    }
    store.used(officer, row.lastStep());
  }

  /// Spare codes for who has none; whoever has some keeps them, and gets none.
  List<String> firstCodes(UUID officer) {
    return store.countCodes(officer) == 0 ? newCodes(officer) : List.of();
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
}
